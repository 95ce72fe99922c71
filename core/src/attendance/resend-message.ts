import { type Message, readMessageKind } from '../contract/index.ts';
import { getMessage, isClosed, preview, writeOutbound } from '../conversations/index.ts';
import {
  ConflictError,
  type Context,
  NotFoundError,
  newId,
  type ScopedDb,
} from '../platform/index.ts';
import { requireSendable } from './require-sendable.ts';

/** The error code of a message that has been sent again as another. */
export const RESENT = 'resent';

type ResendContext = Pick<Context, 'db' | 'clock' | 'organizationId' | 'queue' | 'prisma'>;

/**
 * Sends a failed message again: as a new one at the end of its conversation, so that late callbacks
 * of the first cannot be taken for its own. This works once only. Throws `already_resent`,
 * `not_failed` for a message that has left or may still leave, `conversation_closed`, or why it
 * would be refused again (`outside_window`, `opted_out`, `blocked`).
 */
export async function resendMessage(ctx: ResendContext, id: string): Promise<Message> {
  const { conversationId, newMessageId } = await ctx.db.$transaction((tx) => copy(tx, ctx, id));
  await ctx.queue.add('send-messages', { organizationId: ctx.organizationId, conversationId });
  return getMessage(ctx, newMessageId);
}

async function copy(tx: ScopedDb, ctx: ResendContext, id: string) {
  const now = ctx.clock.now();
  const message = await tx.message.findUnique({
    where: { id },
    include: { attachments: true, conversation: { select: { state: true } } },
  });
  if (!message) throw new NotFoundError('Message');
  const { conversationId, body, details, errorCode } = message;
  const kind = readMessageKind(message.kind);
  if (errorCode === RESENT) throw alreadyResent();
  const hasFailed = message.status === 'failed' || message.status === 'undelivered';
  if (message.direction !== 'outbound' || !hasFailed || message.nextAttemptAt) {
    throw new ConflictError('not_failed', 'Only a message that could not be sent is sent again');
  }
  if (isClosed(message.conversation.state)) {
    throw new ConflictError('conversation_closed', 'This conversation is closed');
  }
  await requireSendable(tx, { conversationId, now, parts: [{ kind }] });
  // If two run at once, the second waits for this row and then no longer finds it in this state.
  const marked = await tx.message.updateMany({
    where: { id, status: message.status, errorCode },
    data: { errorCode: RESENT },
  });
  if (marked.count === 0) throw alreadyResent();
  const { lastPosition } = await tx.conversation.update({
    where: { id: conversationId },
    data: {
      lastPosition: { increment: 1 },
      lastMessageAt: now,
      lastMessagePreview: preview({ kind, body }),
    },
    select: { lastPosition: true },
  });
  const [newMessageId = ''] = await writeOutbound(tx, ctx, {
    conversationId,
    author: message.author === 'contact' ? 'system' : message.author,
    authorUserId: message.authorUserId,
    turnId: message.turnId,
    lastPosition,
    parts: [{ kind, body, details: { ...(details as object), resendOf: id } }],
  });
  if (message.attachments.length > 0) {
    await tx.attachment.createMany({
      data: message.attachments.map(({ details: about, ...file }) => ({
        ...file,
        details: about ?? {},
        id: newId(),
        messageId: newMessageId,
      })),
    });
  }
  return { conversationId, newMessageId };
}

function alreadyResent(): ConflictError {
  return new ConflictError('already_resent', 'This message has been sent again already');
}
