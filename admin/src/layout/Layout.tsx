import { Box, useMediaQuery } from '@mui/material';
import { type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'react-router';
import { LiveEvents, useSessionEnd } from '../api/index.ts';
import { ArrivalAlerts } from '../conversations/alerts/ArrivalAlerts.tsx';
import { TitleCount } from '../conversations/alerts/TitleCount.tsx';
import { t } from '../i18n/words.ts';
import { useHasDeadEnd } from '../ui/index.ts';
import { BottomNav } from './BottomNav.tsx';
import { LiveNotice } from './LiveNotice.tsx';
import { PageFailed } from './PageFailed.tsx';
import { PageLoading } from './PageLoading.tsx';
import { SideNav } from './SideNav.tsx';

/** A phone shows one thing at a time: an open conversation or persona takes the bar's place. */
const FILLS_PHONE = /^\/(conversations|personas)\/[^/]+/;

export function Layout({ children }: { children: ReactNode }) {
  useSessionEnd();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('md'));
  const { pathname } = useLocation();
  const isDeadEnd = useHasDeadEnd();
  return (
    <LiveEvents>
      <SkipLink />
      <TitleCount />
      <ArrivalAlerts />
      <Box sx={{ height: '100dvh', display: 'flex', flexDirection: { xs: 'column', md: 'row' } }}>
        {!isPhone && <SideNav />}
        <Box
          id="main-content"
          component="main"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, minHeight: 0, overflow: 'auto', outline: 'none' }}
        >
          <LiveNotice />
          <PageBoundary key={pathname.split('/')[1]}>{children}</PageBoundary>
        </Box>
        {isPhone && (isDeadEnd || !FILLS_PHONE.test(pathname)) && <BottomNav />}
      </Box>
    </LiveEvents>
  );
}

function PageBoundary({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary FallbackComponent={PageFailed}>
      <Suspense fallback={<PageLoading />}>{children}</Suspense>
    </ErrorBoundary>
  );
}

function SkipLink() {
  return (
    <Box
      component="button"
      type="button"
      onClick={() => document.getElementById('main-content')?.focus()}
      sx={{
        position: 'fixed',
        zIndex: 'tooltip',
        top: -80,
        left: 16,
        p: 1.5,
        border: 0,
        borderRadius: 1,
        font: 'inherit',
        bgcolor: 'primary.main',
        color: 'primary.contrastText',
        '&:focus': { top: 16 },
      }}
    >
      {t('nav.skip')}
    </Box>
  );
}
