import { type AssignConversation, PERMISSIONS } from '../contract/index.ts';
import { isClosed, recordTransition, refusal } from '../conversations/index.ts';
import { notify } from '../notifications/index.ts';
import { mayAttend, roleOfAsker } from '../people/index.ts';
import { type Context, ForbiddenError, type ScopedDb, ValidationError } from '../platform/index.ts';
import { askForSummary, lockedConversation } from './change-state.ts';

type AssignContext = Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId' | 'queue'>;

/**
 * Gives a conversation to a colleague or, with null, back to the queue. Attendants may give away
 * conversations that nobody has and their own; users with `conversations:assign`, everybody's. The
 * colleague is told. Throws `not_found`, `conversation_closed`, `forbidden`, `not_possible` when
 * the persona has the conversation and nobody is to get it, and `validation_failed` for a colleague
 * who cannot answer.
 */
export async function assignConversation(
  ctx: AssignContext,
  { conversationId, userId }: AssignConversation & { conversationId: string },
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { state, assigneeId } = await lockedConversation(tx, ctx, conversationId);
    const action = userId === null ? 'requeue' : 'assign';
    if (isClosed(state)) throw refusal(state, action);
    if (assigneeId !== null && assigneeId !== ctx.userId) await requireMayAssign(tx, ctx);
    if (userId !== null) await requireAttendant(tx, ctx, userId);
    if (userId === null ? state === 'AWAITING_AGENT' : assigneeId === userId) return;
    await recordTransition(tx, ctx, {
      conversationId,
      from: state,
      action,
      actor: 'attendant',
      userId: ctx.userId,
      reason: null,
      ...(userId && { assigneeId: userId }),
    });
    if (!userId || userId === ctx.userId) return;
    await notify(tx, ctx, { event: 'assigned', conversationId, userIds: [userId] });
  });
  await askForSummary(ctx, { conversationId });
}

async function requireMayAssign(tx: ScopedDb, ctx: AssignContext): Promise<void> {
  if (PERMISSIONS[await roleOfAsker(tx, ctx)].includes('conversations:assign')) return;
  throw new ForbiddenError('A colleague has this conversation: only an admin may give it away');
}

async function requireAttendant(tx: ScopedDb, ctx: AssignContext, userId: string): Promise<void> {
  if (await mayAttend(tx, ctx, userId)) return;
  throw new ValidationError('This person cannot take conversations', {
    userId: 'Choose an active colleague who answers conversations',
  });
}
