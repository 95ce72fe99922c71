import { Box, Typography } from '@mui/material';
import type { Conversation } from '@sosia/core/contract';
import { Link } from 'react-router';
import { nameOfContact } from '../../chat/index.ts';
import { t } from '../../i18n/words.ts';
import { CloseButton, Portrait } from '../../ui/index.ts';
import { StatePill } from '../StatePill.tsx';
import { ContactFacts } from './ContactFacts.tsx';
import { ConversationFacts } from './ConversationFacts.tsx';
import { HandoffCard } from './HandoffCard.tsx';
import { OtherConversations } from './OtherConversations.tsx';
import { StateHistory } from './StateHistory.tsx';
import { Timers } from './Timers.tsx';

interface Props {
  conversation: Conversation;
  onClose: () => void;
}

/** Who this is, what they want, and what happens next. */
export function ConversationDetails({ conversation, onClose }: Props) {
  const name = nameOfContact(conversation.contact);
  return (
    <Box
      component="aside"
      aria-label={t('conversations.details')}
      tabIndex={0}
      sx={{ height: '100%', overflowY: 'auto', p: 2.5, position: 'relative' }}
    >
      <CloseButton onClick={onClose} sx={{ position: 'absolute', top: 10, right: 8 }} />
      <Box sx={{ display: 'grid', justifyItems: 'center', gap: 0.5, mb: 2.5, textAlign: 'center' }}>
        <Portrait name={name} size={64} />
        <Typography variant="h3" component="p" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
          <Link to={`/contacts/${conversation.contact.id}`}>{name}</Link>
        </Typography>
        <StatePill conversation={conversation} />
      </Box>
      <HandoffCard conversation={conversation} />
      <Timers timers={conversation.timers} />
      <ContactFacts contactId={conversation.contact.id} />
      <ConversationFacts conversation={conversation} />
      <StateHistory conversationId={conversation.id} />
      <OtherConversations conversation={conversation} />
    </Box>
  );
}
