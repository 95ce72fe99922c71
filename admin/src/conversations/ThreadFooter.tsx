import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Conversation } from '@sosia/core/contract';
import { useCan, useMe } from '../api/me.ts';
import { Composer } from '../chat/Composer.tsx';
import { useWords } from '../i18n/useWords.ts';
import { useConversationVerb } from './conversation-requests.ts';
import type { Reply } from './useReply.ts';
import { HandOffButton, ReleaseButton, ResolveButton } from './VerbButtons.tsx';

interface Props {
  conversation: Conversation;
  reply: Reply;
}

/** The one thing to do now: take over, or write. */
export function ThreadFooter({ conversation, reply }: Props) {
  const t = useWords();
  const me = useMe();
  const canWrite = useCan('conversations:write');
  const { state, assignee } = conversation;
  const isClosed = state === 'RESOLVED' || state === 'EXPIRED';
  if (isClosed) return <Bar hint={t('conversationActions.closedHint')} />;
  if (!canWrite) return <Bar hint={t('conversationActions.readOnly')} />;
  const isMine = state === 'AGENT_ACTIVE' && assignee?.id === me?.user.id;
  if (!isMine) return <TakeOver conversation={conversation} />;
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
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1, maxWidth: 820, mx: 'auto' }}>
        <ReleaseButton conversation={conversation} />
        <ResolveButton conversation={conversation} />
      </Box>
    </Composer>
  );
}

function useHint({ state, persona, assignee }: Conversation): string {
  const t = useWords();
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
  return (
    <Bar hint={hint} isUrgent={conversation.state === 'AWAITING_AGENT'}>
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
  isUrgent?: boolean;
  children?: React.ReactNode;
}

function Bar({ hint, isUrgent, children }: BarProps) {
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
      <Typography variant="body2" sx={{ flex: '1 1 200px' }}>
        {hint}
      </Typography>
      {children}
    </Box>
  );
}
