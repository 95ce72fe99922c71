import { CoreAdminContext, CoreAdminUI, CustomRoutes, Resource } from 'ra-core';
import { lazy, Suspense } from 'react';
import { Route } from 'react-router';
import { authProvider, dataProvider, queryClient } from './api/index.ts';
import contacts from './contacts/index.ts';
import conversations from './conversations/index.ts';
import documents from './documents/index.ts';
import { Home } from './home/Home.tsx';
import { i18nProvider } from './i18n/words.ts';
import { AppLoading } from './layout/AppLoading.tsx';
import { Layout } from './layout/Layout.tsx';
import { AccessDenied, AuthenticationFailed, NotFound } from './layout/NotFound.tsx';
import { Notices } from './layout/Notices.tsx';
import { PageFailed } from './layout/PageFailed.tsx';
import { preferences } from './layout/preferences.ts';
import numbers from './numbers/index.ts';
import people from './people/index.ts';
import personas from './personas/index.ts';
import { Look } from './theme/Look.tsx';

// Signed-in people never need these forms.
const SetupPage = lazy(() => import('./sign-in/SetupPage.tsx'));
const SignInPage = lazy(() => import('./sign-in/SignInPage.tsx'));
const Logs = lazy(() => import('./logs/Logs.tsx'));
const Simulator = lazy(() => import('./simulator/Simulator.tsx'));
const ProfilePage = lazy(() => import('./people/ProfilePage.tsx'));
const SetPasswordPage = lazy(() => import('./people/SetPasswordPage.tsx'));
const NotificationsPage = lazy(() => import('./notifications/NotificationsPage.tsx'));
const SettingsPage = lazy(() => import('./settings/SettingsPage.tsx'));

export function App() {
  return (
    <CoreAdminContext
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={preferences}
    >
      <Look>
        <Suspense fallback={<AppLoading />}>
          <CoreAdminUI
            title="Sósia"
            layout={Layout}
            dashboard={Home}
            loading={AppLoading}
            loginPage={SignInPage}
            catchAll={NotFound}
            error={PageFailed}
            accessDenied={AccessDenied}
            authenticationError={AuthenticationFailed}
            requireAuth
            disableTelemetry
          >
            <CustomRoutes noLayout>
              <Route path="/setup" element={<SetupPage />} />
              <Route path="/set-password" element={<SetPasswordPage />} />
            </CustomRoutes>
            <CustomRoutes>
              <Route path="/simulator" element={<Simulator />} />
              <Route path="/logs" element={<Logs />} />
              <Route path="/profile" element={<ProfilePage />} />
              <Route path="/notices" element={<NotificationsPage />} />
              <Route path="/settings" element={<SettingsPage />} />
            </CustomRoutes>
            <Resource name="conversations" {...conversations} />
            <Resource name="personas" {...personas} />
            <Resource name="documents" {...documents} />
            <Resource name="numbers" {...numbers} />
            <Resource name="contacts" {...contacts} />
            <Resource name="people" {...people} />
          </CoreAdminUI>
        </Suspense>
        <Notices />
      </Look>
    </CoreAdminContext>
  );
}
