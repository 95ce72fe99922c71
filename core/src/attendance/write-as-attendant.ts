import { isClosed, type OutboundPart, preview, writeOutbound } from '../conversations/index.ts';
import { ConflictError, type Context, NotFoundError, type ScopedDb } from '../platform/index.ts';
import { requireSendable } from './require-sendable.ts';

/**
 * Appends an attendant's messages to a conversation that is theirs, in the outbox, inside the
 * caller's transaction. Returns the messages' ids. Throws `not_claimed`, `already_claimed`,
 * `conversation_closed`, and what sending would refuse: `outside_window`, `opted_out`, `blocked`.
 */
export async function writeAsAttendant(
  tx: ScopedDb,
  ctx: Pick<Context, 'clock' | 'organizationId' | 'userId'>,
  { conversationId, parts }: { conversationId: string; parts: OutboundPart[] },
): Promise<string[]> {
  const now = ctx.clock.now();
  const shown = parts.find(({ body }) => body !== '') ?? parts[0];
  const line = preview({
    kind: shown?.file ? (shown.kind ?? 'text') : 'text',
    body: shown?.body ?? '',
  });
  const [conversation] = await tx.conversation.updateManyAndReturn({
    where: { id: conversationId, state: 'AGENT_ACTIVE', assigneeId: ctx.userId },
    data: {
      lastPosition: { increment: parts.length },
      lastMessageAt: now,
      lastMessagePreview: line,
      unreadCount: 0,
    },
    select: { lastPosition: true },
  });
  if (!conversation) throw await notTheirs(tx, conversationId);
  await requireSendable(tx, { conversationId, now, parts });
  return writeOutbound(tx, ctx, {
    conversationId,
    author: 'attendant',
    authorUserId: ctx.userId,
    lastPosition: conversation.lastPosition,
    parts,
  });
}

/** Why an attendant who does not have the conversation may not write in it. */
export async function notTheirs(
  tx: Pick<ScopedDb, 'conversation'>,
  conversationId: string,
): Promise<Error> {
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
