import type { ConversationState } from '../contract/index.ts';
import { announce, ConflictError, type Context, newId, type ScopedDb } from '../platform/index.ts';
import { type ConversationAction, isClosed, nextState } from './transitions.ts';

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
  const { lastPosition } = await tx.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    select: { lastPosition: true },
  });
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
      unansweredSince: null,
      answeredThrough: lastPosition,
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
  await announce(tx, ctx.organizationId, { type: 'conversation', conversationId });
  return to;
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
