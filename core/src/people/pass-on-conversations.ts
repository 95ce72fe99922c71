import { recordTransition } from '../conversations/index.ts';
import { notify } from '../notifications/index.ts';
import type { Context, ScopedDb } from '../platform/index.ts';

type PeopleContext = Pick<Context, 'clock' | 'organizationId' | 'userId'>;

/**
 * Gives somebody's conversations to a colleague or, without one, back to the queue, where they wait
 * like those whose attendant went away. Returns how many.
 */
export async function passOnConversations(
  tx: ScopedDb,
  ctx: PeopleContext,
  { from, to }: { from: string; to: string | null },
): Promise<number> {
  const conversations = await tx.conversation.findMany({
    where: { assigneeId: from, state: 'AGENT_ACTIVE' },
    orderBy: { stateChangedAt: 'asc' },
    select: { id: true },
  });
  for (const { id: conversationId } of conversations) {
    await recordTransition(tx, ctx, {
      conversationId,
      from: 'AGENT_ACTIVE',
      action: to ? 'assign' : 'requeue',
      actor: 'attendant',
      userId: ctx.userId,
      reason: null,
      ...(to && { assigneeId: to }),
    });
    if (to) await notify(tx, ctx, { event: 'assigned', conversationId, userIds: [to] });
  }
  return conversations.length;
}
