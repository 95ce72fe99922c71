import type { Message } from '../contract/index.ts';
import {
  announce,
  ConflictError,
  type Context,
  NotFoundError,
  newId,
  type ScopedDb,
} from '../platform/index.ts';
import { getMessage } from './list-messages.ts';
import { preview } from './preview.ts';
import { isClosed } from './transitions.ts';

/**
 * Writes what an attendant says into the outbox, as it stands. Only whoever has the conversation
 * may: `not_claimed` says that nobody has, `already_claimed` that somebody else does.
 */
export async function sendAttendantMessage(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId' | 'queue' | 'prisma'>,
  { conversationId, text }: { conversationId: string; text: string },
): Promise<Message> {
  const now = ctx.clock.now();
  const messageId = newId();
  await ctx.db.$transaction(async (tx) => {
    const written = await tx.conversation.updateManyAndReturn({
      where: { id: conversationId, state: 'AGENT_ACTIVE', assigneeId: ctx.userId },
      data: {
        lastPosition: { increment: 1 },
        lastMessageAt: now,
        lastMessagePreview: preview({ kind: 'text', body: text }),
        unreadCount: 0,
      },
      select: { lastPosition: true },
    });
    const conversation = written[0];
    if (!conversation) throw await refusal(tx, conversationId);
    await tx.message.create({
      data: {
        id: messageId,
        organizationId: ctx.organizationId,
        conversationId,
        position: conversation.lastPosition,
        direction: 'outbound',
        author: 'attendant',
        authorUserId: ctx.userId,
        body: text,
        status: 'pending',
        statusAt: now,
        nextAttemptAt: now,
        createdAt: now,
      },
    });
    await announce(tx, ctx.organizationId, {
      type: 'message',
      conversationId,
      messageId,
      position: conversation.lastPosition,
    });
  });
  await ctx.queue.add('send-messages', { organizationId: ctx.organizationId, conversationId });
  return getMessage(ctx, messageId);
}

async function refusal(tx: ScopedDb, conversationId: string): Promise<Error> {
  const row = await tx.conversation.findUnique({
    where: { id: conversationId },
    select: { state: true },
  });
  if (!row) return new NotFoundError('Conversation');
  if (row.state === 'AGENT_ACTIVE') {
    return new ConflictError('already_claimed', 'Another attendant has this conversation');
  }
  return isClosed(row.state)
    ? new ConflictError('conversation_closed', 'This conversation is closed')
    : new ConflictError('not_claimed', 'Take the conversation over before you write');
}
