import { Box, Skeleton } from '@mui/material';
import { figureFilters, type TodayFigures } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { request, useCan, useQueueCounts } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { formats, LinkRow, Quiet } from '../ui/index.ts';

const REFRESH_MS = 30_000;

/** Today in five figures, each linking to what it counts. */
export function Figures() {
  const canRead = useCan('conversations:read');
  const counts = useQueueCounts();
  const { data } = useQuery({
    queryKey: ['conversations', 'today'],
    queryFn: ({ signal }) => request<TodayFigures>('/conversations/today', { signal }),
    enabled: canRead,
    // Counting a whole day is expensive: do not recount for every message of a busy one.
    refetchInterval: REFRESH_MS,
  });
  if (!canRead) return null;
  const filters = figureFilters(data?.day ?? '');
  const opens = (figure: keyof typeof filters) =>
    `/logs${data ? `?${new URLSearchParams({ ...filters[figure] })}` : ''}`;
  const figures = [
    { name: 'conversations', value: data?.conversations, to: opens('conversations') },
    { name: 'answered', value: data?.answeredByPersona, to: opens('answeredByPersona') },
    { name: 'handedOff', value: data?.handedOff, to: opens('handedOff') },
    { name: 'mine', value: counts?.mine.count, to: '/conversations?queue=mine' },
    { name: 'failed', value: data?.failedSends, to: opens('failedSends') },
  ] as const;
  return (
    <Box component="section" aria-label={t('time.today')} sx={grid}>
      {figures.map(({ name, value, to }) => (
        <LinkRow key={name} to={to} sx={figureBox}>
          <Box
            component="span"
            sx={{
              fontSize: '1.875rem',
              fontWeight: 640,
              lineHeight: 1.15,
              color: name === 'failed' && value ? 'error.main' : undefined,
            }}
          >
            {value === undefined ? <Skeleton width={40} /> : formats.number(value)}
          </Box>
          <Quiet component="span" variant="inherit" sx={{ fontSize: '0.9375rem' }}>
            {t(`home.today.${name}`)}
          </Quiet>
        </LinkRow>
      ))}
    </Box>
  );
}

const grid = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(5, 1fr)' },
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  overflow: 'hidden',
  gap: '1px',
  bgcolor: 'divider',
  // With five figures in two columns, the last one is alone.
  '& > :last-child': { gridColumn: { xs: '1 / -1', md: 'auto' } },
} as const;

const figureBox = {
  flexDirection: 'column',
  alignItems: 'stretch',
  gap: 0,
  p: 2.25,
  borderRadius: 0,
  bgcolor: 'background.paper',
  '&:focus-visible': { outlineOffset: -3 },
} as const;
