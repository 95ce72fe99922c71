import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { figureFilters, type TodayFigures } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { request } from '../api/http.ts';
import { useCan } from '../api/me.ts';
import { useQueueCounts } from '../api/queue-counts.ts';
import { useWords } from '../i18n/useWords.ts';
import { useFormats } from '../ui/formats.ts';

interface FigureProps {
  label: string;
  value?: number;
  to: string;
  isTrouble?: boolean;
}

const REFRESH_MS = 30_000;

/** Today in five figures, each leading to what it counts. */
export function Figures() {
  const t = useWords();
  const canRead = useCan('conversations:read');
  const counts = useQueueCounts();
  const { data } = useQuery({
    queryKey: ['conversations', 'today'],
    queryFn: ({ signal }) => request<TodayFigures>('/conversations/today', { signal }),
    enabled: canRead,
    // A whole day is counted: not anew for each message of a busy one.
    refetchInterval: REFRESH_MS,
  });
  if (!canRead) return null;
  const filters = figureFilters(data?.day ?? '');
  const opens = (figure: keyof typeof filters) =>
    `/logs${data ? `?${new URLSearchParams({ ...filters[figure] })}` : ''}`;
  const failed = data?.failedSends;
  const figures: FigureProps[] = [
    {
      label: t('home.today.conversations'),
      value: data?.conversations,
      to: opens('conversations'),
    },
    {
      label: t('home.today.answered'),
      value: data?.answeredByPersona,
      to: opens('answeredByPersona'),
    },
    {
      label: t('home.today.handedOff'),
      value: data?.handedOff,
      to: opens('handedOff'),
    },
    { label: t('home.today.mine'), value: counts?.mine.count, to: '/conversations?queue=mine' },
    {
      label: t('home.today.failed'),
      value: failed,
      to: opens('failedSends'),
      isTrouble: failed !== undefined && failed > 0,
    },
  ];
  return (
    <Box component="section" aria-label={t('home.today.title')} sx={grid}>
      {figures.map((figure) => (
        <Figure key={figure.label} {...figure} />
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
  // Of five in two columns the last one is alone.
  '& > :last-child': { gridColumn: { xs: '1 / -1', md: 'auto' } },
} as const;

function Figure({ label, value, to, isTrouble }: FigureProps) {
  const formats = useFormats();
  return (
    <Box
      component={Link}
      to={to}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        p: 2.25,
        textDecoration: 'none',
        color: 'text.primary',
        bgcolor: 'background.paper',
        '&:hover': { bgcolor: 'tint.quiet' },
        '&:focus-visible': { outlineOffset: -3 },
      }}
    >
      <Box
        component="span"
        sx={{
          fontSize: '1.875rem',
          fontWeight: 640,
          lineHeight: 1.15,
          color: isTrouble ? 'error.main' : undefined,
        }}
      >
        {value === undefined ? <Skeleton width={40} /> : formats.number(value)}
      </Box>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>
        {label}
      </Box>
    </Box>
  );
}
