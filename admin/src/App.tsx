import { lazy } from 'react';
import { Admin, CustomRoutes, type I18nProvider, Resource } from 'react-admin';
import { Route } from 'react-router';
import { authProvider } from './api/auth-provider.ts';
import { dataProvider } from './api/data-provider.ts';
import { queryClient } from './api/query-client.ts';
import contacts from './contacts/index.ts';
import conversations from './conversations/index.ts';
import documents from './documents/index.ts';
import { Home } from './home/Home.tsx';
import { Layout } from './layout/Layout.tsx';
import { AccessDenied, NotFound } from './layout/NotFound.tsx';
import { Notices } from './layout/Notices.tsx';
import { preferences } from './layout/preferences.ts';
import numbers from './numbers/index.ts';
import personas from './personas/index.ts';
import { SetupPage } from './sign-in/SetupPage.tsx';
import { SignInPage } from './sign-in/SignInPage.tsx';
import { darkTheme, lightTheme } from './theme/theme.ts';

const Simulator = lazy(() => import('./simulator/Simulator.tsx'));

export function App({ i18nProvider }: { i18nProvider: I18nProvider }) {
  return (
    <Admin
      title="Sósia"
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={preferences}
      lightTheme={lightTheme}
      darkTheme={darkTheme}
      layout={Layout}
      notification={Notices}
      dashboard={Home}
      loginPage={SignInPage}
      catchAll={NotFound}
      accessDenied={AccessDenied}
      requireAuth
      disableTelemetry
    >
      <CustomRoutes noLayout>
        <Route path="/setup" element={<SetupPage />} />
      </CustomRoutes>
      <CustomRoutes>
        <Route path="/simulator" element={<Simulator />} />
      </CustomRoutes>
      <Resource name="conversations" {...conversations} />
      <Resource name="personas" {...personas} />
      <Resource name="documents" {...documents} />
      <Resource name="numbers" {...numbers} />
      <Resource name="contacts" {...contacts} />
    </Admin>
  );
}
