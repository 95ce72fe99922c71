import { announce, type Context, NotFoundError } from '../platform/index.ts';

/** Marks what the contact wrote as read. Throws `NotFoundError`. */
export async function markRead(
  ctx: Pick<Context, 'db' | 'organizationId'>,
  conversationId: string,
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const conversation = await tx.conversation.findUnique({
      where: { id: conversationId },
      select: { unreadCount: true },
    });
    if (!conversation) throw new NotFoundError('Conversation');
    if (conversation.unreadCount === 0) return;
    await tx.conversation.update({ where: { id: conversationId }, data: { unreadCount: 0 } });
    await announce(tx, ctx.organizationId, { type: 'conversation', conversationId });
  });
}
