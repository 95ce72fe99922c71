import { Box, Button, Typography } from '@mui/material';
import { Link } from 'react-router';
import { t } from '../../i18n/words.ts';
import { EmptyState, Loaded } from '../../ui/index.ts';
import { AlertsButton } from '../alerts/AlertsButton.tsx';
import { KeysButton } from '../keys/KeysButton.tsx';
import { ConversationFilters } from './ConversationFilters.tsx';
import { ConversationRows } from './ConversationRows.tsx';
import type { InboxFilters } from './useInboxFilters.ts';
import { useQueue } from './useQueue.ts';

interface Props {
  filters: InboxFilters;
  openId?: string;
}

export function ConversationList({ filters, openId }: Props) {
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <Box sx={{ px: 2, pt: { xs: 1.5, md: 2 }, pb: 0.5 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', mb: 1, mr: -1 }}>
          <Typography variant="h1" sx={{ fontSize: '1.5rem', flex: 1 }}>
            {t('nav.conversations')}
          </Typography>
          <KeysButton />
          <AlertsButton />
        </Box>
        <ConversationFilters filters={filters} />
      </Box>
      <Rows filters={filters} openId={openId} />
    </Box>
  );
}

function Rows({ filters, openId }: Props) {
  const query = useQueue(filters);
  return (
    <Loaded query={query} skeleton={7}>
      {(rows) =>
        rows.length === 0 ? (
          <NoRows filters={filters} />
        ) : (
          <ConversationRows
            key={filters.queue}
            query={query}
            rows={rows}
            openId={openId}
            search={filters.text}
          />
        )
      }
    </Loaded>
  );
}

function NoRows({ filters }: { filters: InboxFilters }) {
  if (filters.isNarrowed) {
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
    <EmptyState
      title={t(`queue.empty.${filters.queue}`)}
      hint={t(`queue.emptyHint.${filters.queue}`)}
    >
      {filters.queue === 'open' && (
        <Button variant="outlined" component={Link} to="/simulator">
          {t('conversations.toSimulator')}
        </Button>
      )}
    </EmptyState>
  );
}
