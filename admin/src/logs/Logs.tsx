import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCan } from '../api/me.ts';
import { useWords } from '../i18n/useWords.ts';
import { AccessDenied } from '../layout/NotFound.tsx';
import { Page } from '../layout/Page.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { useFormats } from '../ui/formats.ts';
import { RowsSkeleton } from '../ui/RowsSkeleton.tsx';
import { ExportButton } from './ExportDialog.tsx';
import { LogFilterBar } from './LogFilterBar.tsx';
import { LogRow } from './LogRow.tsx';
import { useLogCount, useLogs } from './log-requests.ts';
import { SavedViews } from './SavedViews.tsx';
import { type LogFiltersInUrl, useLogFilters } from './useLogFilters.ts';

/** Everything that was ever said, to be searched, kept as views, and taken along. */
export default function Logs() {
  const t = useWords();
  const canRead = useCan('conversations:read');
  const search = useLogFilters();
  if (!canRead) return <AccessDenied />;
  return (
    <Page
      title={t('logs.title')}
      lead={t('logs.lead')}
      actions={<ExportButton filters={search.filters} />}
    >
      <SavedViews search={search} />
      <LogFilterBar search={search} />
      <LogResults search={search} />
    </Page>
  );
}

function LogResults({ search }: { search: LogFiltersInUrl }) {
  const t = useWords();
  const formats = useFormats();
  const { filters, show } = search;
  const { query, rows } = useLogs(filters);
  const count = useLogCount(filters);
  const counted = (what: 'messages' | 'conversations', number: number) =>
    t(`logs.${what}`, { smart_count: number, number: formats.number(number) });
  const isNarrowed = Object.keys(filters).length > 0;
  if (query.isPending) return <RowsSkeleton count={6} />;
  if (query.isError)
    return <FailedState error={query.error} onRetry={() => void query.refetch()} />;
  if (rows.length === 0 && isNarrowed) {
    return (
      <EmptyState title={t('logs.noMatch')} hint={t('logs.noMatchHint')}>
        <Button variant="outlined" onClick={() => show()}>
          {t('logs.clear')}
        </Button>
      </EmptyState>
    );
  }
  if (rows.length === 0)
    return <EmptyState title={t('logs.emptyTitle')} hint={t('logs.emptyHint')} />;
  return (
    <>
      <Typography role="status" variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {count
          ? t('logs.found', {
              messages: counted('messages', count.total),
              conversations: counted('conversations', count.conversations),
            })
          : t('logs.counting')}
      </Typography>
      <Box
        component="ul"
        aria-label={t('logs.results')}
        sx={{ listStyle: 'none', m: 0, p: 0, opacity: query.isPlaceholderData ? 0.6 : 1 }}
      >
        {rows.map((entry) => (
          <LogRow key={entry.id} entry={entry} words={filters.q ?? ''} />
        ))}
      </Box>
      {query.hasNextPage && (
        <Button
          fullWidth
          color="inherit"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('actions.loadMore')}
        </Button>
      )}
    </>
  );
}
