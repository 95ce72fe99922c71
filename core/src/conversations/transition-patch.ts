import type { ConversationState, ResolveOutcome } from '../contract/index.ts';
import { type ConversationAction, isClosed } from './transitions.ts';

/** The part of a conversation's row that a transition reads and writes. */
export interface TransitionRow {
  state: ConversationState;
  stateChangedAt: Date;
  openKey: string | null;
  closedAt: Date | null;
  assigneeId: string | null;
  unreadCount: number;
  handoffReason: string | null;
  outcome: string | null;
  outcomeKind: string | null;
  agreed: string;
  handedBackThrough: number;
  lastPosition: number;
  answeredThrough: number;
  unansweredSince: Date | null;
  urgentSince: Date | null;
  attendantRemindedAt: Date | null;
  turnLeaseToken: string | null;
  turnLeaseUntil: Date | null;
}

export interface TransitionFacts {
  action: ConversationAction;
  to: ConversationState;
  now: Date;
  reason: string | null;
  /** Who has the conversation after a claim or an assignment. */
  assigneeId: string | null;
  outcomeKind: ResolveOutcome | null;
  /**
   * The position of the newest message that anybody answered, and when the first message after it
   * that asks for an answer came.
   */
  lastAnswered: number;
  firstOwedAt: Date | null;
}

/**
 * Most characters kept of what was agreed; the oldest notes are dropped first. More would crowd the
 * persona's prompt.
 */
const MOST_AGREED = 2000;

/**
 * What a transition writes into the row. Whoever holds the conversation afterwards answers what is
 * open; an answer that is being made becomes void.
 */
export function transitionPatch(
  row: Pick<TransitionRow, 'lastPosition' | 'agreed'>,
  facts: TransitionFacts,
): Partial<TransitionRow> {
  const { action, to, now, reason } = facts;
  return {
    state: to,
    stateChangedAt: now,
    ...(isClosed(to) && { openKey: null, closedAt: now }),
    ...(action === 'claim' && { assigneeId: facts.assigneeId, unreadCount: 0 }),
    ...(action === 'assign' && { assigneeId: facts.assigneeId }),
    ...(action === 'requeue' && { assigneeId: null }),
    ...(action === 'handoff' && { handoffReason: reason }),
    ...(action === 'resolve' && { outcome: reason, outcomeKind: facts.outcomeKind }),
    ...(action === 'release' && {
      assigneeId: null,
      handoffReason: null,
      agreed: withAgreed(row.agreed, reason),
      handedBackThrough: row.lastPosition,
    }),
    ...owedAfter(row, facts),
    urgentSince: null,
    attendantRemindedAt: null,
    turnLeaseToken: null,
    turnLeaseUntil: null,
  };
}

/**
 * What the persona owes from now on. While people answer, nothing. After a hand-back, the messages
 * that nobody has answered: the contact must not have to ask again.
 */
function owedAfter(
  { lastPosition }: Pick<TransitionRow, 'lastPosition'>,
  { action, lastAnswered, firstOwedAt }: TransitionFacts,
): Pick<TransitionRow, 'unansweredSince' | 'answeredThrough'> {
  return action === 'release' && firstOwedAt
    ? { unansweredSince: firstOwedAt, answeredThrough: lastAnswered }
    : { unansweredSince: null, answeredThrough: lastPosition };
}

function withAgreed(before: string, note: string | null): string {
  if (!note) return before;
  const lines = [...before.split('\n').filter(Boolean), note.replaceAll(/\s+/g, ' ')];
  while (lines.length > 1 && lines.join('\n').length > MOST_AGREED) lines.shift();
  return lines.join('\n');
}
