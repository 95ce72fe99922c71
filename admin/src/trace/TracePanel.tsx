import { Box, Skeleton, Typography } from '@mui/material';
import type { Turn } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { request } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { CloseButton, FailedState, Quiet } from '../ui/index.ts';
import { TraceView } from './TraceView.tsx';

/** The trace is incomplete while the turn runs. */
const POLL_MS = 1500;

interface Props {
  turnId: string;
  onClose?: () => void;
}

/** The trace of a stored turn. */
export function TracePanel({ turnId, onClose }: Props) {
  const { data, error, refetch } = useQuery({
    queryKey: ['turns', turnId],
    queryFn: () => request<Turn>(`/turns/${turnId}`),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? POLL_MS : false),
  });
  const { state, trace } = data ?? {};
  return (
    <TraceFrame onClose={onClose}>
      {error && <FailedState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <TraceSkeleton />}
      {(state === 'running' || state === 'discarded') && (
        <Quiet sx={{ mb: 2 }}>{t(`trace.${state}`)}</Quiet>
      )}
      {data && state !== 'running' && !trace && <Quiet sx={{ mb: 2 }}>{t('trace.missing')}</Quiet>}
      {trace && <TraceView trace={trace} />}
    </TraceFrame>
  );
}

export function TraceFrame({ onClose, children }: { onClose?: () => void; children: ReactNode }) {
  return (
    <Box
      component="section"
      aria-label={t('trace.title')}
      sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          minHeight: 60,
          pl: 2.5,
          pr: 1,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography variant="h3" component="h2" sx={{ flex: 1 }}>
          {t('trace.title')}
        </Typography>
        {onClose && <CloseButton onClick={onClose} />}
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', p: 2.5 }}>{children}</Box>
    </Box>
  );
}

function TraceSkeleton() {
  return (
    <Box aria-busy="true" sx={{ display: 'grid', gap: 2 }}>
      <Skeleton variant="rounded" height={24} width="70%" />
      <Skeleton variant="rounded" height={64} />
      <Skeleton variant="rounded" height={120} />
      <Skeleton variant="rounded" height={120} />
    </Box>
  );
}
