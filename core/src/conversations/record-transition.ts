import type { ConversationState } from '../contract/index.ts';
import { notifyOfTransition } from '../notifications/notify-of-transition.ts';
import { announce, ConflictError, type Context, newId, type ScopedDb } from '../platform/index.ts';
import { type ConversationAction, isClosed, nextState } from './transitions.ts';
import { UNANSWERED_KINDS } from './unanswered-kinds.ts';

export interface Transition {
  conversationId: string;
  from: ConversationState;
  action: ConversationAction;
  actor: 'contact' | 'persona' | 'attendant' | 'system';
  userId: string | null;
  reason: string | null;
}

/**
 * Moves a conversation along the table, inside the caller's transaction: the row only if it is
 * still in `from`, the event that says who and why, and the live announcement. Throws
 * `ConflictError` when the table or another writer does not allow it.
 */
export async function recordTransition(
  tx: ScopedDb,
  ctx: Pick<Context, 'clock' | 'organizationId'>,
  transition: Transition,
): Promise<ConversationState> {
  const { conversationId, from, action } = transition;
  const now = ctx.clock.now();
  const to = nextState(from, action);
  if (!to) throw refusal(from, action);
  const owed = await owedAfter(tx, conversationId, action);
  const moved = await tx.conversation.updateMany({
    where: { id: conversationId, state: from },
    data: {
      state: to,
      stateChangedAt: now,
      ...(isClosed(to) && { openKey: null, closedAt: now }),
      ...(action === 'claim' && { assigneeId: transition.userId, unreadCount: 0 }),
      ...(action === 'release' && { assigneeId: null, handoffReason: null }),
      ...(action === 'requeue' && { assigneeId: null }),
      ...(action === 'handoff' && { handoffReason: transition.reason }),
      ...(action === 'resolve' && { outcome: transition.reason }),
      // Whoever holds the conversation now answers what is open; an answer in the making is void.
      ...owed,
      turnLeaseToken: null,
      turnLeaseUntil: null,
    },
  });
  if (moved.count === 0) throw new ConflictError('state_changed', 'Somebody else was quicker');
  await tx.conversationEvent.create({
    data: {
      id: newId(),
      organizationId: ctx.organizationId,
      conversationId,
      type: action,
      fromState: from,
      toState: to,
      actor: transition.actor,
      actorUserId: transition.userId,
      reason: transition.reason,
      createdAt: now,
    },
  });
  await notifyOfTransition(tx, ctx, { ...transition, to });
  await announce(tx, ctx.organizationId, { type: 'conversation', conversationId });
  return to;
}

/**
 * What the persona owes from now on. Nothing while people answer; handed back, the messages that
 * nobody answered since: the contact must not have to ask again.
 */
async function owedAfter(
  tx: ScopedDb,
  conversationId: string,
  action: ConversationAction,
): Promise<{ unansweredSince: Date | null; answeredThrough: number }> {
  const { lastPosition } = await tx.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    select: { lastPosition: true },
  });
  if (action !== 'release') return { unansweredSince: null, answeredThrough: lastPosition };
  const answer = await tx.message.findFirst({
    where: { conversationId, direction: 'outbound', kind: { not: 'note' } },
    orderBy: { position: 'desc' },
    select: { position: true },
  });
  const answeredThrough = answer?.position ?? 0;
  const first = await tx.message.findFirst({
    where: {
      conversationId,
      direction: 'inbound',
      position: { gt: answeredThrough },
      kind: { notIn: [...UNANSWERED_KINDS] },
    },
    orderBy: { position: 'asc' },
    select: { createdAt: true },
  });
  return first
    ? { unansweredSince: first.createdAt, answeredThrough }
    : { unansweredSince: null, answeredThrough: lastPosition };
}

function refusal(from: ConversationState, action: ConversationAction): ConflictError {
  if (isClosed(from)) {
    return new ConflictError('conversation_closed', 'This conversation is closed');
  }
  if (action === 'claim') {
    return new ConflictError('already_claimed', 'An attendant has this conversation');
  }
  return new ConflictError('not_possible', `A conversation in ${from} does not take ${action}`);
}
