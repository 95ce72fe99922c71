import { Box, Typography } from '@mui/material';
import type { Conversation } from '@sosia/core/contract';
import { useState } from 'react';
import { useCan, useMe } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { NoteComposer } from '../composer/NoteComposer.tsx';
import { ReplyComposer } from '../composer/ReplyComposer.tsx';
import type { Outgoing } from '../composer/useOutgoingFiles.ts';
import type { Reply } from '../composer/useReply.ts';
import { useCommand } from '../keys/inbox-commands.tsx';
import { AssignButton } from './AssignButton.tsx';
import { FooterBar } from './FooterBar.tsx';
import { KeptDraft } from './KeptDraft.tsx';
import { type Mode, ModeSwitch, NoteButton } from './ModeSwitch.tsx';
import { ReleaseButton } from './ReleaseButton.tsx';
import { ResolveButton } from './ResolveButton.tsx';
import { TakeOver } from './TakeOver.tsx';
import { TemplatePicker } from './TemplatePicker.tsx';
import { TimerLine } from './TimerLine.tsx';
import { useWindow } from './useWindow.ts';
import { WindowLine } from './WindowLine.tsx';

interface Props {
  conversation: Conversation;
  reply: Reply;
  outgoing: Outgoing;
}

/** Whether the conversation is assigned to me. */
export function useIsMine({ state, assignee }: Conversation): boolean {
  const me = useMe();
  return state === 'AGENT_ACTIVE' && assignee !== null && assignee.id === me?.user.id;
}

/** The one thing to do now: take over, or reply. */
export function ThreadFooter({ conversation, reply, outgoing }: Props) {
  const canWrite = useCan('conversations:write');
  const [mode, setMode] = useState<Mode>('reply');
  const isMine = useIsMine(conversation);
  const isClosed = conversation.closedAt !== null;
  useCommand('note', canWrite ? () => setMode('note') : undefined);
  const modes = isMine ? (
    <ModeSwitch mode={mode} onChange={setMode} />
  ) : (
    <NoteButton mode={mode} onChange={setMode} />
  );
  if (!canWrite) {
    return (
      <FooterBar
        hint={t(isClosed ? 'conversationActions.closedHint' : 'conversationActions.readOnly')}
      />
    );
  }
  if (mode === 'note') {
    return (
      <NoteComposer conversationId={conversation.id} onClose={() => setMode('reply')}>
        {isMine ? (
          <Verbs conversation={conversation}>{modes}</Verbs>
        ) : (
          <Box sx={{ ...row, mb: 1, justifyContent: 'space-between' }}>
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {t('notes.field')}
            </Typography>
            {modes}
          </Box>
        )}
      </NoteComposer>
    );
  }
  if (isClosed) {
    return <FooterBar hint={t('conversationActions.closedHint')}>{modes}</FooterBar>;
  }
  if (!isMine) return <TakeOver conversation={conversation}>{modes}</TakeOver>;
  return (
    <Answer conversation={conversation} reply={reply} outgoing={outgoing}>
      {modes}
    </Answer>
  );
}

/** When the conversation is mine: the composer while free text is allowed, otherwise templates. */
function Answer({ conversation, children, ...rest }: Props & { children: React.ReactNode }) {
  const window = useWindow(conversation);
  const { optedOutAt, blockedAt } = conversation.contact;
  const verbs = <Verbs conversation={conversation}>{children}</Verbs>;
  if (optedOutAt || blockedAt) {
    return (
      <FooterBar hint={t(blockedAt ? 'manners.cannotWriteBlocked' : 'errors.opted_out')}>
        {children}
        <ResolveButton conversation={conversation} />
      </FooterBar>
    );
  }
  if (window && !window.isOpen) {
    return (
      <Box
        sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider', bgcolor: 'background.paper' }}
      >
        {verbs}
        <TemplatePicker conversation={conversation}>
          <KeptDraft text={rest.reply.text} hasFiles={rest.outgoing.files.length > 0} />
        </TemplatePicker>
      </Box>
    );
  }
  return (
    <ReplyComposer conversation={conversation} {...rest}>
      {verbs}
    </ReplyComposer>
  );
}

/** Other actions on a conversation of mine, and its running timers. */
function Verbs({
  conversation,
  children,
}: Pick<Props, 'conversation'> & { children: React.ReactNode }) {
  const window = useWindow(conversation);
  const timer = conversation.timers.find(({ kind }) => kind !== 'window_closing');
  return (
    <Box sx={{ ...row, columnGap: 1, rowGap: 0.5, mb: 1 }}>
      {children}
      <Box sx={verbs}>
        <AssignButton conversation={conversation} />
        <ReleaseButton conversation={conversation} isCompact />
        <ResolveButton conversation={conversation} />
      </Box>
      <Box sx={{ flex: '1 1 100%', display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
        {window?.isOpen && <WindowLine window={window} />}
        <TimerLine timer={timer} />
      </Box>
    </Box>
  );
}

const verbs = {
  flex: 1,
  display: 'flex',
  justifyContent: 'flex-end',
  alignItems: 'center',
  gap: 0.5,
  '& .MuiButton-root': { px: { xs: 1.25, sm: 2 } },
} as const;

const row = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  maxWidth: 820,
  mx: 'auto',
  width: '100%',
} as const;
