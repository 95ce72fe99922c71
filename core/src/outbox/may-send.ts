import { windowClosesAt } from '../conversations/index.ts';
import type { SendFacts } from './send-facts.ts';

export type SendVerdict =
  | { kind: 'send' }
  | { kind: 'wait'; ms: number }
  /** A dead letter. The console puts `code` into words. */
  | { kind: 'never'; code: string; reason: string };

/**
 * Meta limits messages to one recipient to about one in 6 s; a burst is allowed but has to be made
 * up for. Twilio refuses more than 30 replies in 30 s (error 14107). We send at most 25 in any 150
 * s.
 */
export const PAIR_LIMIT = { messages: 25, withinMs: 150_000 } as const;

const never = (code: string, reason: string): SendVerdict => ({ kind: 'never', code, reason });

/**
 * Whether a message may leave now. Checked for each attempt, because facts change while it waits.
 */
export function maySend(facts: SendFacts, now: Date): SendVerdict {
  return refusalOf(facts, now) ?? waitFor(facts, now) ?? { kind: 'send' };
}

function refusalOf({ message, conversation, contact }: SendFacts, now: Date): SendVerdict | null {
  if (contact.blockedAt) return never('blocked', 'the contact is blocked, or blocked this number');
  // The last message to a contact who opts out is the system's confirmation, written after it.
  const isConfirmation =
    message.author === 'system' &&
    contact.optedOutAt !== null &&
    message.createdAt >= contact.optedOutAt;
  if (contact.optedOutAt && !isConfirmation) return never('opted_out', 'the contact opted out');
  if (message.author === 'persona') {
    if (contact.mutedUntil && contact.mutedUntil > now) {
      return never('muted', 'the contact is muted for writing too much');
    }
    const { state, stateChangedAt } = conversation;
    const isPersonaOut = state !== 'BOT_ACTIVE' && state !== 'AWAITING_AGENT';
    if (isPersonaOut && stateChangedAt > message.createdAt) {
      return never('taken_over', 'a person took over before it was sent');
    }
  }
  if (conversation.channel !== 'whatsapp' || message.kind === 'template') return null;
  const closesAt = windowClosesAt(conversation);
  if (closesAt && closesAt > now) return null;
  return never('outside_window', 'more than 24 hours since the contact last wrote');
}

function waitFor({ conversation, recentSends }: SendFacts, now: Date): SendVerdict | null {
  if (conversation.channel !== 'whatsapp') return null;
  const oldest = recentSends[PAIR_LIMIT.messages - 1];
  if (!oldest) return null;
  const ms = oldest.getTime() + PAIR_LIMIT.withinMs - now.getTime();
  return ms > 0 ? { kind: 'wait', ms } : null;
}
