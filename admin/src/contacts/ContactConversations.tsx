import { Box, Typography } from '@mui/material';
import type { Conversation } from '@sosia/core/contract';
import { useCan } from '../api/index.ts';
import { previewOf } from '../chat/index.ts';
import { StatePill } from '../conversations/StatePill.tsx';
import { t } from '../i18n/words.ts';
import { InfiniteRows, LinkRow, Quiet, TimeAgo } from '../ui/index.ts';

/** All conversations with a contact. */
export function ContactConversations({ contactId }: { contactId: string }) {
  if (!useCan('conversations:read')) return null;
  return (
    <Box component="section">
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('nav.conversations')}
      </Typography>
      <InfiniteRows<Conversation>
        resource="conversations"
        filter={{ contactId }}
        perPage={20}
        skeleton={null}
        row={(conversation) => <ConversationCard conversation={conversation} />}
        empty={<Quiet variant="body1">{t('contacts.noConversations')}</Quiet>}
        sx={{ '& > li + li': { border: 0, mt: 1 } }}
      />
    </Box>
  );
}

function ConversationCard({ conversation }: { conversation: Conversation }) {
  return (
    <li>
      <LinkRow
        to={`/conversations/${conversation.id}`}
        sx={{
          display: 'block',
          p: 1.5,
          border: 1,
          borderColor: 'divider',
          bgcolor: 'background.paper',
        }}
      >
        <Typography noWrap sx={{ fontWeight: 560 }}>
          {previewOf(conversation)}
        </Typography>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 0.5 }}>
          <StatePill conversation={conversation} />
          <Quiet component="span" variant="caption">
            <TimeAgo at={conversation.lastMessageAt} />
          </Quiet>
        </Box>
      </LinkRow>
    </li>
  );
}
