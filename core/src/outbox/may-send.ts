import type { Channel, ConversationState, MessageKind } from '../contract/index.ts';
import { windowClosesAt } from '../conversations/index.ts';

/** What is known of a message and its person at the moment of sending. */
export interface SendFacts {
  message: { author: string; kind: MessageKind; createdAt: Date };
  conversation: {
    channel: Channel;
    state: ConversationState;
    stateChangedAt: Date;
    lastInboundAt: Date | null;
  };
  contact: { optedOutAt: Date | null; blockedAt: Date | null; mutedUntil: Date | null };
  /** When this person was last written to, newest first, at least `PAIR_LIMIT.messages` of them. */
  recentSends: Date[];
}

export type Verdict =
  | { kind: 'send' }
  | { kind: 'wait'; ms: number }
  /** A dead letter. `code` is what the console puts in words. */
  | { kind: 'never'; code: string; reason: string };

/**
 * Meta's limit for one recipient is about one message in 6 s with a burst that has to be made up
 * for; Twilio refuses more than 30 replies in 30 s (error 14107). No 150 s hold more than 25.
 */
export const PAIR_LIMIT = { messages: 25, withinMs: 150_000 } as const;

const never = (code: string, reason: string): Verdict => ({ kind: 'never', code, reason });

/** Whether a message may leave now. Asked for each attempt: the world changes while it waits. */
export function maySend(facts: SendFacts, now: Date): Verdict {
  return refusalOf(facts, now) ?? waitFor(facts, now) ?? { kind: 'send' };
}

function refusalOf({ message, conversation, contact }: SendFacts, now: Date): Verdict | null {
  if (contact.blockedAt) return never('blocked', 'the contact is blocked, or blocked this number');
  // The last word to somebody who opts out is the system's confirmation, written after it.
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

function waitFor({ conversation, recentSends }: SendFacts, now: Date): Verdict | null {
  if (conversation.channel !== 'whatsapp') return null;
  const oldest = recentSends[PAIR_LIMIT.messages - 1];
  if (!oldest) return null;
  const ms = oldest.getTime() + PAIR_LIMIT.withinMs - now.getTime();
  return ms > 0 ? { kind: 'wait', ms } : null;
}
