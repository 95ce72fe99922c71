import { createTheme, ThemeProvider } from '@mui/material';
import { QueryClient } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { CoreAdminContext, memoryStore, useNotificationContext } from 'ra-core';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { onTestFinished } from 'vitest';
import type { ConsoleDataProvider } from '../api/index.ts';
import { i18nProvider } from '../i18n/words.ts';

/** Renders part of the console in English, with the test's own data provider. */
export function renderInConsole(
  piece: ReactNode,
  dataProvider: Partial<ConsoleDataProvider> = {},
  path = '/',
) {
  // Registered here, not as a hook of this module: test files share modules, and a module-level
  // hook belongs only to the first file.
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

/** Shows the notices that the layout would, and the current address. */
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
