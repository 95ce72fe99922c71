import { readConsent } from '../contacts/index.ts';
import type { MessageKind } from '../contract/index.ts';
import type { Notice } from '../conversations/index.ts';

/** More messages than this from one contact within the time are a flood. */
const FLOOD = { messages: 20, withinMs: 60_000 } as const;
/** The same words this often in a row come from a machine. */
const ECHO = { times: 4, withinMs: 10 * 60_000 } as const;
/** More turns than this within the time mean that another bot answers ours. */
export const CHATTER = { turns: 15, withinMs: 5 * 60_000 } as const;
const CUT_MS = 10 * 60_000;

/** How many earlier messages `decideManners` looks at. */
export const LOOK_BACK = FLOOD.messages;

export interface MannersFacts {
  message: { kind: MessageKind; body: string; wantsAnswer: boolean };
  /** Whether the persona would answer this conversation. */
  isPersonaActive: boolean;
  contact: { optedOutAt: Date | null; blockedAt: Date | null; mutedUntil: Date | null };
  /** The messages before it in its conversation, newest first. */
  recent: { body: string; createdAt: Date }[];
  /** Turns of the conversation within `CHATTER.withinMs`. */
  recentTurns: number;
  /** Whether an unreadable message came before and got a notice. */
  hasBeenTold: boolean;
}

export type Manners =
  | { kind: 'answer' }
  /** Kept, and nothing more. `until`: the silence lasts at least until then. */
  | { kind: 'silence'; until?: Date }
  | { kind: 'opt_out' | 'opt_in'; notice: Notice; isEnglish: boolean }
  /** Not answered until then; the contact is told, unless it is a machine. */
  | { kind: 'mute'; reason: 'flood' | 'loop'; until: Date; notice: Notice | null }
  | { kind: 'notice'; notice: Notice };

/** What good manners demand before any model is asked: decided from rows, for one new message. */
export function decideManners(facts: MannersFacts, now: Date): Manners {
  const { message, contact } = facts;
  if (contact.blockedAt) return { kind: 'silence' };
  const isTapped = message.kind === 'button';
  const isSaid = isTapped || message.kind === 'text';
  const consent = isSaid ? readConsent(message.body, { isTapped }) : null;
  if (contact.optedOutAt) {
    const { wish, isEnglish = false } = consent ?? {};
    return wish === 'opt_in' ? { kind: wish, notice: 'opted_in', isEnglish } : { kind: 'silence' };
  }
  if (consent?.wish === 'opt_out') {
    return { kind: 'opt_out', notice: 'opted_out', isEnglish: consent.isEnglish };
  }
  return restraint(facts, now) ?? ordinary(facts);
}

function ordinary({ message, isPersonaActive, hasBeenTold }: MannersFacts): Manners {
  if (!isPersonaActive) return { kind: 'silence' };
  if (message.wantsAnswer) return { kind: 'answer' };
  const isToBeTold = message.kind === 'unsupported' && !hasBeenTold;
  return isToBeTold ? { kind: 'notice', notice: 'unsupported' } : { kind: 'silence' };
}

function restraint(facts: MannersFacts, now: Date): Manners | null {
  const { contact, recent, isPersonaActive } = facts;
  const since = (ms: number) => new Date(now.getTime() - ms);
  const isMuted = contact.mutedUntil !== null && contact.mutedUntil > now;
  const twentieth = recent[FLOOD.messages - 1];
  if (twentieth && twentieth.createdAt > since(FLOOD.withinMs)) {
    const until = new Date(now.getTime() + FLOOD.withinMs);
    if (isMuted) return { kind: 'silence', until };
    // An attendant who has the conversation sees the flood anyway.
    if (isPersonaActive) return { kind: 'mute', reason: 'flood', until, notice: 'flood' };
  }
  if (isMuted) return { kind: 'silence' };
  if (!isPersonaActive) return null;
  const isLoop = isEcho(facts, since(ECHO.withinMs)) || facts.recentTurns > CHATTER.turns;
  const until = new Date(now.getTime() + CUT_MS);
  return isLoop ? { kind: 'mute', reason: 'loop', until, notice: null } : null;
}

function isEcho({ message, recent }: MannersFacts, since: Date): boolean {
  const text = message.body.trim();
  if (message.kind !== 'text' || text === '') return false;
  const before = recent.slice(0, ECHO.times - 1);
  return (
    before.length === ECHO.times - 1 &&
    before.every(({ body, createdAt }) => body.trim() === text && createdAt > since)
  );
}
