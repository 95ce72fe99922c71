import { Prisma } from '@sosia/prisma';
import type { ConversationState, ResolveOutcome } from '../contract/index.ts';
import { UNANSWERED_KINDS } from '../contract/index.ts';
import { notifyOfTransition } from '../notifications/index.ts';
import { announce, ConflictError, type Context, newId, type ScopedDb } from '../platform/index.ts';
import { lockConversation } from './lock-conversation.ts';
import { transitionPatch } from './transition-patch.ts';
import { type ConversationAction, isClosed, nextState } from './transitions.ts';

export interface Transition {
  conversationId: string;
  from: ConversationState;
  action: ConversationAction;
  actor: 'contact' | 'persona' | 'attendant' | 'system';
  userId: string | null;
  /** Why, in words; for a release, what was agreed with the contact. */
  reason: string | null;
  /** For an assignment: who gets the conversation. */
  assigneeId?: string;
  outcomeKind?: ResolveOutcome | null;
}

/** These begin another handoff, so the earlier summary is discarded and made anew. */
const FORGET_SUMMARY: readonly ConversationAction[] = ['handoff', 'requeue', 'release'];

/**
 * Performs a transition of the table inside the caller's transaction: locks the row, updates it if
 * it is still in `from`, writes the event that says who and why, and announces the change live.
 * Throws `ConflictError` when the table or another writer does not allow it.
 */
export async function recordTransition(
  tx: ScopedDb,
  ctx: Pick<Context, 'clock' | 'organizationId'>,
  transition: Transition,
): Promise<ConversationState> {
  const { conversationId, from, action, userId, reason } = transition;
  const now = ctx.clock.now();
  const to = nextState(from, action);
  if (!to) throw refusal(from, action);
  // Without the lock, a message that comes during this decision would count as answered.
  await lockConversation(tx, ctx, conversationId);
  const row = await tx.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    select: { lastPosition: true, agreed: true },
  });
  const { assigneeId = action === 'claim' ? userId : null, outcomeKind = null } = transition;
  const owed = await readOwed(tx, conversationId, action);
  const moved = await tx.conversation.updateMany({
    where: { id: conversationId, state: from },
    data: {
      ...transitionPatch(row, { action, to, now, reason, assigneeId, outcomeKind, ...owed }),
      ...(FORGET_SUMMARY.includes(action) && { handoffSummary: Prisma.DbNull }),
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
      actorUserId: userId,
      assigneeId: action === 'assign' ? assigneeId : null,
      reason,
      createdAt: now,
    },
  });
  await announce(tx, ctx.organizationId, { type: 'conversation', conversationId });
  await notifyOfTransition(tx, ctx, { conversationId, to, userId, reason });
  return to;
}

/** Finds what nobody has answered. Queried only when the persona is to answer it. */
async function readOwed(
  tx: ScopedDb,
  conversationId: string,
  action: ConversationAction,
): Promise<{ lastAnswered: number; firstOwedAt: Date | null }> {
  if (action !== 'release') return { lastAnswered: 0, firstOwedAt: null };
  const newest = { orderBy: { position: 'desc' }, select: { position: true } } as const;
  // A message that came while the persona wrote stands before the answer but is not answered by it.
  // An answer that a takeover held back has answered nothing.
  const byPersona = await tx.message.findFirst({
    where: {
      conversationId,
      direction: 'inbound',
      turn: { messages: { none: { direction: 'outbound', errorCode: 'taken_over' } } },
    },
    ...newest,
  });
  const byOthers = await tx.message.findFirst({
    where: {
      conversationId,
      author: { in: ['attendant', 'system'] },
      kind: { not: 'note' },
      status: { notIn: ['failed', 'undelivered'] },
    },
    ...newest,
  });
  const lastAnswered = Math.max(byPersona?.position ?? 0, byOthers?.position ?? 0);
  const first = await tx.message.findFirst({
    where: {
      conversationId,
      direction: 'inbound',
      position: { gt: lastAnswered },
      kind: { notIn: [...UNANSWERED_KINDS] },
    },
    orderBy: { position: 'asc' },
    select: { createdAt: true },
  });
  return { lastAnswered, firstOwedAt: first?.createdAt ?? null };
}

/** The error for a transition that the table does not allow. */
export function refusal(from: ConversationState, action: ConversationAction): ConflictError {
  if (isClosed(from)) {
    return new ConflictError('conversation_closed', 'This conversation is closed');
  }
  if (action === 'claim') {
    return new ConflictError('already_claimed', 'An attendant has this conversation');
  }
  return new ConflictError('not_possible', `A conversation in ${from} does not take ${action}`);
}
