import type { ConversationEvent } from '@sosia/core/contract';
import { useWords } from '../../i18n/useWords.ts';
import { TIMEOUTS } from './thread-items.ts';

type Translate = ReturnType<typeof useWords>;

function textOf(t: Translate, event: ConversationEvent): string {
  const name = event.actorName ?? t('chat.someone');
  switch (event.type) {
    case 'opted_out':
      return t('manners.optedOut');
    case 'opted_in':
      return t('manners.optedIn');
    case 'blocked':
      return t('manners.blocked');
    case 'unblocked':
      return t('manners.unblocked');
    case 'muted':
      return t(event.reason === 'loop' ? 'manners.mutedLoop' : 'manners.mutedFlood');
    case 'waiting_too_long':
      return t('timeoutEvent.waitingTooLong');
    case 'attendant_reminder':
      return t('timeoutEvent.attendantReminder');
    case 'window_closing':
      return t('timeoutEvent.windowClosing');
    case 'requeue':
      return event.actorName ? t('timeoutEvent.requeuedBy', { name }) : t('timeoutEvent.requeued');
    case 'assign':
      return t('timeoutEvent.assigned', {
        name,
        assignee: event.assigneeName ?? t('chat.someone'),
      });
  }
  switch (event.toState) {
    case 'AWAITING_AGENT':
      if (event.actor === 'contact') return t('chat.event.handedOffByContact');
      if (event.actor === 'persona') return t('chat.event.handedOffByPersona', { name });
      if (event.actor === 'attendant') return t('chat.event.handedOffByAttendant', { name });
      return t('chat.event.handedOff');
    case 'AGENT_ACTIVE':
      return t('chat.event.claimed', { name });
    case 'BOT_ACTIVE':
      if (event.fromState === null) return t('chat.event.started');
      if (event.actor === 'attendant') return t('chat.event.released', { name });
      return t('chat.event.returned');
    case 'RESOLVED':
      return event.actorName ? t('chat.event.resolvedBy', { name }) : t('chat.event.resolved');
    case 'EXPIRED':
      return t('chat.event.expired');
    default:
      return event.type;
  }
}

/** A change of state as one sentence, with its reason when somebody gave one. */
export function useEventText(): (event: ConversationEvent) => string {
  const t = useWords();
  return (event) => {
    const text = textOf(t, event);
    const hasReason = event.toState !== null || TIMEOUTS.has(event.type);
    return event.reason && hasReason
      ? t('chat.event.withReason', { text, reason: event.reason })
      : text;
  };
}
