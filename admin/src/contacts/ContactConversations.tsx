import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useCan } from '../api/me.ts';
import { usePreview } from '../chat/usePreview.ts';
import { StatePill } from '../conversations/StatePill.tsx';
import { useWords } from '../i18n/useWords.ts';
import { FailedState } from '../ui/FailedState.tsx';
import { TimeAgo } from '../ui/TimeAgo.tsx';
import { useHistory } from './contact-requests.ts';

/** All that was ever said with a contact. */
export function ContactConversations({ contactId }: { contactId: string }) {
  const t = useWords();
  const previewOf = usePreview();
  const canRead = useCan('conversations:read');
  const { query, rows: data } = useHistory(contactId, canRead);
  if (!canRead) return null;
  return (
    <Box component="section">
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('contacts.conversations')}
      </Typography>
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {data?.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{t('contacts.noConversations')}</Typography>
      )}
      {data?.map((conversation) => (
        <Box
          key={conversation.id}
          component={Link}
          to={`/conversations/${conversation.id}`}
          sx={{
            display: 'block',
            p: 1.5,
            mb: 1,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            bgcolor: 'background.paper',
            color: 'text.primary',
            textDecoration: 'none',
            '&:hover': { bgcolor: 'tint.quiet' },
          }}
        >
          <Typography noWrap sx={{ fontWeight: 560 }}>
            {previewOf(conversation)}
          </Typography>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 0.5 }}>
            <StatePill conversation={conversation} />
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              <TimeAgo at={conversation.lastMessageAt} />
            </Typography>
          </Box>
        </Box>
      ))}
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
    </Box>
  );
}
