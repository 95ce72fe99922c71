import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Conversation } from '@sosia/core/contract';
import { useInfiniteGetList } from 'react-admin';
import { Link } from 'react-router';
import { useWords } from '../i18n/useWords.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { RowsSkeleton } from '../ui/RowsSkeleton.tsx';
import { ConversationFilters } from './ConversationFilters.tsx';
import { ConversationRow } from './ConversationRow.tsx';
import type { InboxFilters } from './useInboxFilters.ts';

interface Props {
  filters: InboxFilters;
  openId?: string;
}

export function ConversationList({ filters, openId }: Props) {
  const t = useWords();
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <Box sx={{ px: 2, pt: { xs: 2, md: 2.5 }, pb: 0.5 }}>
        <Typography variant="h1" sx={{ fontSize: '1.5rem', mb: 1.5 }}>
          {t('conversations.title')}
        </Typography>
        <ConversationFilters filters={filters} />
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 1, pb: 2 }}>
        <Rows filters={filters} openId={openId} />
      </Box>
    </Box>
  );
}

function Rows({ filters, openId }: Props) {
  const t = useWords();
  const isQueue = filters.tab === 'waiting';
  const list = useInfiniteGetList<Conversation>('conversations', {
    filter: filters.filter,
    // In the queue whoever has waited longest stands first.
    sort: isQueue
      ? { field: 'stateChangedAt', order: 'ASC' }
      : { field: 'lastMessageAt', order: 'DESC' },
    pagination: { page: 1, perPage: 30 },
  });
  if (list.isPending) return <RowsSkeleton count={7} />;
  if (list.isError) return <FailedState error={list.error} onRetry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.data);
  if (rows.length === 0) return <NoRows filters={filters} />;
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((conversation) => (
          <ConversationRow
            key={conversation.id}
            conversation={conversation}
            isOpen={conversation.id === openId}
            search={filters.text}
          />
        ))}
      </Box>
      {list.hasNextPage && (
        <Button
          fullWidth
          color="inherit"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('actions.loadMore')}
        </Button>
      )}
    </>
  );
}

function NoRows({ filters }: { filters: InboxFilters }) {
  const t = useWords();
  if (filters.isNarrowed || filters.tab !== 'open') {
    return (
      <EmptyState
        title={t('conversations.emptyFilteredTitle')}
        hint={t('conversations.emptyFilteredHint')}
      >
        <Button variant="outlined" onClick={filters.clear}>
          {t('conversations.clearFilters')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('conversations.emptyTitle')} hint={t('conversations.emptyHint')}>
      <Button variant="outlined" component={Link} to="/simulator">
        {t('conversations.toSimulator')}
      </Button>
    </EmptyState>
  );
}
