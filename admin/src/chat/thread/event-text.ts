import type { ConversationEvent } from '@sosia/core/contract';
import { t, type WordKey } from '../../i18n/words.ts';
import { TIMEOUTS } from './thread-items.ts';

/** Events whose text never varies. */
const PLAIN: Record<string, WordKey> = {
  opted_out: 'manners.optedOut',
  opted_in: 'manners.optedIn',
  blocked: 'manners.blocked',
  unblocked: 'manners.unblocked',
  waiting_too_long: 'timeoutEvent.waitingTooLong',
  attendant_reminder: 'timeoutEvent.attendantReminder',
  window_closing: 'timeoutEvent.windowClosing',
};

const HANDED_OFF: Record<string, WordKey> = {
  contact: 'chat.event.handedOffByContact',
  persona: 'chat.event.handedOffByPersona',
  attendant: 'chat.event.handedOffByAttendant',
};

function textOf(event: ConversationEvent): string {
  const { type, actor, actorName, fromState, toState } = event;
  const name = actorName ?? t('notices.someone');
  const plain = PLAIN[type];
  if (plain) return t(plain);
  if (type === 'muted') {
    return t(event.reason === 'loop' ? 'manners.mutedLoop' : 'manners.mutedFlood');
  }
  if (type === 'requeue') {
    return t(actorName ? 'timeoutEvent.requeuedBy' : 'timeoutEvent.requeued', { name });
  }
  if (type === 'assign') {
    const assignee = event.assigneeName ?? t('notices.someone');
    return t('timeoutEvent.assigned', { name, assignee });
  }
  switch (toState) {
    case 'AWAITING_AGENT':
      return t(HANDED_OFF[actor] ?? 'chat.event.handedOff', { name });
    case 'AGENT_ACTIVE':
      return t('chat.event.claimed', { name });
    case 'BOT_ACTIVE':
      if (fromState === null) return t('chat.event.started');
      return t(actor === 'attendant' ? 'chat.event.released' : 'chat.event.returned', { name });
    case 'RESOLVED':
      return t(actorName ? 'chat.event.resolvedBy' : 'chat.event.resolved', { name });
    case 'EXPIRED':
      return t('chat.event.expired');
    default:
      return type;
  }
}

/** A state change as one sentence, with its reason if one was given. */
export function eventText(event: ConversationEvent): string {
  const text = textOf(event);
  const { reason, toState, type } = event;
  if (!reason || (toState === null && !TIMEOUTS.has(type))) return text;
  return t('chat.event.withReason', { text, reason });
}
