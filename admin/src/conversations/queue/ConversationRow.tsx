import { Box, Typography } from '@mui/material';
import type { Conversation } from '@sosia/core/contract';
import { nameOfContact, previewOf } from '../../chat/index.ts';
import { t } from '../../i18n/words.ts';
import { CountBadge, LinkRow, Portrait, Quiet, TimeAgo } from '../../ui/index.ts';
import { StatePill } from '../StatePill.tsx';
import { WaitedTime } from './WaitedTime.tsx';

interface Props {
  conversation: Conversation;
  isOpen: boolean;
  search: string;
}

export function ConversationRow({ conversation, isOpen, search }: Props) {
  const name = nameOfContact(conversation.contact);
  const { unreadCount, persona, number } = conversation;
  const isUnread = unreadCount > 0;
  return (
    <LinkRow
      to={{ pathname: `/conversations/${conversation.id}`, search }}
      aria-current={isOpen ? 'true' : undefined}
      sx={{
        alignItems: 'flex-start',
        gap: 1.5,
        p: 1.25,
        bgcolor: isOpen ? 'tint.persona' : undefined,
        '&:hover': isOpen ? { bgcolor: 'tint.persona' } : undefined,
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      <Portrait name={name} size={44} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
          <Typography noWrap sx={{ flex: 1, fontWeight: isUnread ? 680 : 600 }}>
            {name}
          </Typography>
          <RowTime conversation={conversation} />
        </Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Typography
            noWrap
            variant="body2"
            sx={{
              flex: 1,
              color: isUnread ? 'text.primary' : 'text.secondary',
              fontWeight: isUnread ? 560 : 400,
            }}
          >
            {previewOf(conversation)}
          </Typography>
          {isUnread && (
            <CountBadge tone="own" label={t('conversations.unread', { smart_count: unreadCount })}>
              {unreadCount > 99 ? '99+' : unreadCount}
            </CountBadge>
          )}
        </Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 0.5 }}>
          <StatePill conversation={conversation} />
          <Quiet noWrap variant="caption">
            {conversation.channel === 'simulator' ? t('channel.simulator') : number.name}
            {conversation.state !== 'BOT_ACTIVE' && persona && ` · ${persona.name}`}
          </Quiet>
        </Box>
      </Box>
    </LinkRow>
  );
}

/** How long the contact has waited; otherwise when the newest message was written. */
function RowTime({ conversation }: { conversation: Conversation }) {
  const { state, stateChangedAt, urgentSince, lastMessageAt } = conversation;
  if (state === 'AWAITING_AGENT') {
    return <WaitedTime since={stateChangedAt} isUrgent={urgentSince !== null} />;
  }
  return (
    <Quiet variant="caption" sx={{ flex: 'none' }}>
      <TimeAgo at={lastMessageAt} />
    </Quiet>
  );
}
