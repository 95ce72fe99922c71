import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { Conversation } from '@sosia/core/contract';
import type { ReactNode } from 'react';
import { useGetList } from 'react-admin';
import { Link } from 'react-router';
import { usePreview } from '../chat/usePreview.ts';
import { useWords } from '../i18n/useWords.ts';
import { Portrait } from '../ui/Portrait.tsx';
import { formatPhone } from '../ui/phone.ts';
import { TimeAgo } from '../ui/TimeAgo.tsx';
import { useContactName } from './ConversationRow.tsx';
import { StatePill } from './StatePill.tsx';

interface Props {
  conversation: Conversation;
  onClose: () => void;
}

export function ConversationDetails({ conversation, onClose }: Props) {
  const t = useWords();
  const name = useContactName()(conversation.contact);
  return (
    <Box
      component="aside"
      aria-label={t('conversations.details')}
      sx={{ height: '100%', overflowY: 'auto', p: 2.5, position: 'relative' }}
    >
      <IconButton
        aria-label={t('actions.close')}
        onClick={onClose}
        sx={{ position: 'absolute', top: 10, right: 8 }}
      >
        <CloseIcon fontSize="small" />
      </IconButton>
      <Box sx={{ display: 'grid', justifyItems: 'center', gap: 0.5, mb: 2.5, textAlign: 'center' }}>
        <Portrait name={name} size={64} />
        <Typography variant="h3" component="p" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
          <Link to={`/contacts/${conversation.contact.id}`}>{name}</Link>
        </Typography>
        <StatePill conversation={conversation} />
      </Box>
      <Facts conversation={conversation} />
      <OtherConversations conversation={conversation} />
    </Box>
  );
}

function Facts({ conversation }: { conversation: Conversation }) {
  const t = useWords();
  const { contact, number, persona, assignee, channel } = conversation;
  const facts: [string, ReactNode][] = [
    [t('conversations.phone'), contact.phone && formatPhone(contact.phone)],
    [t('conversations.channel'), t(`channel.${channel}`)],
    [t('conversations.number'), number.name],
    [
      t('conversations.persona'),
      persona && <Link to={`/personas/${persona.id}`}>{persona.name}</Link>,
    ],
    [t('conversations.attendant'), assignee?.name],
    [t('conversations.started'), <TimeAgo key="started" at={conversation.createdAt} />],
    [t('conversations.reason'), conversation.handoffReason],
    [t('conversations.outcome'), conversation.outcome],
    [t('conversations.summary'), conversation.summary || t('conversations.noSummary')],
  ];
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.5 }}>
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <Box component="dt" sx={{ fontSize: 13, color: 'text.secondary' }}>
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0, fontSize: '0.9375rem', overflowWrap: 'anywhere' }}>
              {value}
            </Box>
          </div>
        ))}
    </Box>
  );
}

function OtherConversations({ conversation }: { conversation: Conversation }) {
  const t = useWords();
  const previewOf = usePreview();
  const { data } = useGetList<Conversation>('conversations', {
    filter: { contactId: conversation.contact.id },
    sort: { field: 'lastMessageAt', order: 'DESC' },
    pagination: { page: 1, perPage: 10 },
  });
  const others = data?.filter((other) => other.id !== conversation.id);
  return (
    <Box component="section" sx={{ mt: 3, pt: 2.5, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="h4" component="h3" sx={{ mb: 1 }}>
        {t('conversations.others')}
      </Typography>
      {others?.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('conversations.noOthers')}
        </Typography>
      )}
      {others?.map((other) => (
        <Box
          key={other.id}
          component={Link}
          to={`/conversations/${other.id}`}
          sx={{ display: 'block', py: 1, color: 'text.primary', textDecoration: 'none' }}
        >
          <Typography noWrap variant="body2" sx={{ fontWeight: 560 }}>
            {previewOf(other)}
          </Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t(`conversations.state.${other.state}`)} · <TimeAgo at={other.lastMessageAt} />
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
