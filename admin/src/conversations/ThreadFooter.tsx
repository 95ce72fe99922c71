import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Conversation } from '@sosia/core/contract';
import { useCan, useMe } from '../api/me.ts';
import { Composer } from '../chat/Composer.tsx';
import { useWords } from '../i18n/useWords.ts';
import { useConversationVerb } from './conversation-requests.ts';
import { TemplatePicker } from './TemplatePicker.tsx';
import type { Reply } from './useReply.ts';
import { useWindow } from './useWindow.ts';
import { HandOffButton, ReleaseButton, ResolveButton } from './VerbButtons.tsx';
import { WindowLine } from './WindowLine.tsx';

interface Props {
  conversation: Conversation;
  reply: Reply;
}

/** The one thing to do now: take over, or write. */
export function ThreadFooter({ conversation, reply }: Props) {
  const t = useWords();
  const me = useMe();
  const canWrite = useCan('conversations:write');
  const window = useWindow(conversation);
  const { state, assignee } = conversation;
  const isClosed = state === 'RESOLVED' || state === 'EXPIRED';
  if (isClosed) return <Bar hint={t('conversationActions.closedHint')} />;
  if (!canWrite) return <Bar hint={t('conversationActions.readOnly')} />;
  const isMine = state === 'AGENT_ACTIVE' && assignee?.id === me?.user.id;
  if (!isMine) return <TakeOver conversation={conversation} />;
  const { optedOutAt, blockedAt } = conversation.contact;
  const verbs = (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        mb: 1,
        maxWidth: 820,
        mx: 'auto',
        width: '100%',
      }}
    >
      <ReleaseButton conversation={conversation} />
      <ResolveButton conversation={conversation} />
      <Box sx={{ flex: 1 }} />
      <WindowLine window={window} />
    </Box>
  );
  if (optedOutAt || blockedAt) {
    const hint = t(blockedAt ? 'manners.cannotWriteBlocked' : 'manners.cannotWrite');
    return (
      <Bar hint={hint}>
        <ResolveButton conversation={conversation} />
      </Bar>
    );
  }
  if (window && !window.isOpen) {
    return (
      <Box
        sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider', bgcolor: 'background.paper' }}
      >
        {verbs}
        <TemplatePicker conversation={conversation} />
      </Box>
    );
  }
  return (
    <Composer
      tone="attendant"
      label={t('conversationActions.placeholder', { name: me?.user.name ?? '' })}
      placeholder={t('conversationActions.placeholder', { name: me?.user.name ?? '' })}
      sendLabel={t('conversationActions.send')}
      text={reply.text}
      onText={reply.setText}
      onSend={(text) => void reply.send(text)}
    >
      {verbs}
    </Composer>
  );
}

function useHint({ state, persona, assignee, contact }: Conversation): string {
  const t = useWords();
  if (contact.blockedAt) return t('manners.cannotWriteBlocked');
  if (contact.optedOutAt) return t('manners.cannotWrite');
  if (state === 'AWAITING_AGENT') return t('conversationActions.waitingHint');
  if (state === 'AGENT_ACTIVE') {
    return t('conversationActions.otherHint', { name: assignee?.name ?? t('chat.someone') });
  }
  return t('conversationActions.botHint', { name: persona?.name ?? t('conversations.persona') });
}

function TakeOver({ conversation }: { conversation: Conversation }) {
  const t = useWords();
  const claim = useConversationVerb(conversation.id, 'claim');
  const hint = useHint(conversation);
  const window = useWindow(conversation);
  return (
    <Bar
      hint={hint}
      note={<WindowLine window={window} />}
      isUrgent={conversation.state === 'AWAITING_AGENT'}
    >
      {conversation.state === 'BOT_ACTIVE' && <HandOffButton conversation={conversation} />}
      {conversation.state === 'AWAITING_AGENT' && <ReleaseButton conversation={conversation} />}
      <Button
        variant="contained"
        color="warning"
        size="large"
        title={t('conversationActions.claimHint')}
        loading={claim.isPending}
        onClick={() => claim.mutate({})}
        sx={{ flex: { xs: 1, sm: 'none' } }}
      >
        {t('conversationActions.claim')}
      </Button>
    </Bar>
  );
}

interface BarProps {
  hint: string;
  note?: React.ReactNode;
  isUrgent?: boolean;
  children?: React.ReactNode;
}

function Bar({ hint, note, isUrgent, children }: BarProps) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: 1.5,
        px: 2,
        pt: 1.5,
        pb: 'calc(12px + env(safe-area-inset-bottom))',
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: isUrgent ? 'tint.attendant' : 'background.paper',
        color: isUrgent ? 'tint.attendantInk' : 'text.secondary',
      }}
    >
      <Box sx={{ flex: '1 1 200px' }}>
        <Typography variant="body2">{hint}</Typography>
        {note}
      </Box>
      {children}
    </Box>
  );
}
