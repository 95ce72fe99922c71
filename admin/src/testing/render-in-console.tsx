import { createTheme, ThemeProvider } from '@mui/material/styles';
import { QueryClient } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { CoreAdminContext, memoryStore, useNotificationContext } from 'ra-core';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { onTestFinished } from 'vitest';
import type { ConsoleDataProvider } from '../api/data-provider.ts';
import { en } from '../i18n/en.ts';

const i18nProvider = polyglotI18nProvider(() => en as never, 'en');

/** Shows a piece of the console in English, on a data provider of the test's own. */
export function renderInConsole(
  piece: ReactNode,
  dataProvider: Partial<ConsoleDataProvider> = {},
  path = '/',
) {
  // Here, not as a hook of this module: files share modules, and a hook belongs to the first alone.
  onTestFinished(cleanup);
  return render(
    <MemoryRouter initialEntries={[path]}>
      <CoreAdminContext
        dataProvider={dataProvider as ConsoleDataProvider}
        i18nProvider={i18nProvider}
        queryClient={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
        store={memoryStore()}
      >
        <ThemeProvider theme={createTheme()}>{piece}</ThemeProvider>
        <NoticesAndAddress />
      </CoreAdminContext>
    </MemoryRouter>,
  );
}

/** What the layout would show in passing, and where the browser would be. */
function NoticesAndAddress() {
  const { notifications } = useNotificationContext();
  const { pathname, search } = useLocation();
  return (
    <>
      <ul aria-label="notices">
        {notifications.map(({ message, type }) => (
          <li key={String(message)}>{`${type}: ${String(message)}`}</li>
        ))}
      </ul>
      <output aria-label="address">{pathname + search}</output>
    </>
  );
}
