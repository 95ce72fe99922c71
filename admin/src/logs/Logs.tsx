import { Button } from '@mui/material';
import type { LogEntry, LogFilters } from '@sosia/core/contract';
import { useListContext } from 'ra-core';
import { useCan } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { AccessDenied } from '../layout/NotFound.tsx';
import { Page } from '../layout/Page.tsx';
import { EmptyState, formats, InfiniteRows, Quiet } from '../ui/index.ts';
import { ExportButton } from './ExportDialog.tsx';
import { LogFilterBar } from './LogFilterBar.tsx';
import { LogRow } from './LogRow.tsx';
import { SavedViews } from './SavedViews.tsx';
import { useLogCount } from './useLogCount.ts';
import { useLogFilters } from './useLogFilters.ts';

/** All messages: searched, saved as views, and exported. */
export default function Logs() {
  const canRead = useCan('conversations:read');
  const search = useLogFilters();
  const { filters, show } = search;
  if (!canRead) return <AccessDenied />;
  return (
    <Page title={t('nav.logs')} lead={t('logs.lead')} actions={<ExportButton filters={filters} />}>
      <SavedViews search={search} />
      <LogFilterBar search={search} />
      <InfiniteRows<LogEntry>
        resource="logs"
        filter={filters}
        perPage={40}
        skeleton={6}
        label={t('logs.results')}
        row={(entry) => <LogRow entry={entry} words={filters.q ?? ''} />}
        empty={
          Object.keys(filters).length > 0 ? (
            <EmptyState title={t('logs.noMatch')} hint={t('logs.noMatchHint')}>
              <Button variant="outlined" onClick={() => show()}>
                {t('actions.clearSearch')}
              </Button>
            </EmptyState>
          ) : (
            <EmptyState title={t('logs.emptyTitle')} hint={t('logs.emptyHint')} />
          )
        }
      >
        <Found filters={filters} />
      </InfiniteRows>
    </Page>
  );
}

/** How many messages there are, in how many conversations. */
function Found({ filters }: { filters: LogFilters }) {
  const { data } = useListContext();
  const count = useLogCount(filters);
  const counted = (what: 'messages' | 'conversations', number = 0) =>
    t(`logs.${what}`, { smart_count: number, number: formats.number(number) });
  if (!data?.length) return null;
  const messages = counted('messages', count?.total);
  const conversations = counted('conversations', count?.conversations);
  return (
    <Quiet role="status" sx={{ mb: 1 }}>
      {count ? t('logs.found', { messages, conversations }) : t('logs.counting')}
    </Quiet>
  );
}
