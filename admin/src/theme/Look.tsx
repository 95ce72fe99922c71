import { CssBaseline, createTheme, ThemeProvider, useMediaQuery } from '@mui/material';
import { useStore } from 'ra-core';
import { type ReactNode, useMemo } from 'react';
import { darkTheme, lightTheme } from './theme.ts';

/** The light or dark theme chosen in this browser, otherwise the system's. */
export function Look({ children }: { children: ReactNode }) {
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const [chosen] = useStore<'light' | 'dark' | undefined>('theme');
  const isDark = chosen ? chosen === 'dark' : isSystemDark;
  const theme = useMemo(() => createTheme(isDark ? darkTheme : lightTheme), [isDark]);
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline enableColorScheme />
      {children}
    </ThemeProvider>
  );
}
