import { Button } from '@mui/material';
import type { Conversation } from '@sosia/core/contract';
import type { ReactNode } from 'react';
import { useCan } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { useCommand } from '../keys/inbox-commands.tsx';
import { useConversationVerb } from '../useConversationVerb.ts';
import { AssignButton } from './AssignButton.tsx';
import { FooterBar } from './FooterBar.tsx';
import { HandOffButton } from './HandOffButton.tsx';
import { ReleaseButton } from './ReleaseButton.tsx';
import { TimerLine } from './TimerLine.tsx';
import { useWindow } from './useWindow.ts';
import { WindowLine } from './WindowLine.tsx';

interface Props {
  conversation: Conversation;
  /** Beside the action buttons. */
  children: ReactNode;
}

function hintOf({ state, persona, assignee, contact }: Conversation): string {
  if (contact.blockedAt) return t('manners.cannotWriteBlocked');
  if (contact.optedOutAt) return t('errors.opted_out');
  if (state === 'AWAITING_AGENT') return t('conversationActions.waitingHint');
  if (state === 'AGENT_ACTIVE') {
    return t('conversationActions.otherHint', { name: assignee?.name ?? t('notices.someone') });
  }
  return t('conversationActions.botHint', { name: persona?.name ?? t('fields.persona') });
}

/** Below a conversation that is not mine: who has it, and the button that takes it over. */
export function TakeOver({ conversation, children }: Props) {
  const { state, timers } = conversation;
  const claim = useConversationVerb(conversation.id, 'claim');
  const hint = hintOf(conversation);
  const window = useWindow(conversation);
  const canAssign = useCan('conversations:assign');
  const isTheirs = state === 'AGENT_ACTIVE';
  const take = () => void claim.run({});
  useCommand('claim', isTheirs || claim.isPending ? undefined : take);
  return (
    <FooterBar
      hint={hint}
      note={
        <>
          <WindowLine window={window} /> <TimerLine timer={timers[0]} />
        </>
      }
      isUrgent={state === 'AWAITING_AGENT'}
    >
      {children}
      {state === 'BOT_ACTIVE' && <HandOffButton conversation={conversation} />}
      {state === 'AWAITING_AGENT' && <ReleaseButton conversation={conversation} />}
      {isTheirs && canAssign && <AssignButton conversation={conversation} />}
      {!isTheirs && (
        <Button
          variant="contained"
          color="warning"
          size="large"
          title={t('conversationActions.claimHint')}
          loading={claim.isPending}
          onClick={take}
          sx={{ flex: { xs: '1 1 auto', sm: 'none' } }}
        >
          {t('conversationActions.claim')}
        </Button>
      )}
    </FooterBar>
  );
}
