import { type Message, PERMISSIONS, Role, type WriteNote } from '../contract/index.ts';
import { getMessage } from '../conversations/index.ts';
import { notify } from '../notifications/index.ts';
import {
  announce,
  type Context,
  NotFoundError,
  newId,
  type ScopedDb,
  ValidationError,
} from '../platform/index.ts';

type NoteContext = Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId' | 'prisma'>;

/**
 * Writes a note for colleagues alone into a thread, whatever its state: it is never sent, the
 * persona never reads it, and it moves nothing in the lists. Everyone named in it is told. Throws
 * `NotFoundError`, and `validation_failed` when somebody named is not a member or may not read it.
 */
export async function writeNote(
  ctx: NoteContext,
  { conversationId, text, mentions }: WriteNote & { conversationId: string },
): Promise<Message> {
  const id = newId();
  const userIds = [...new Set(mentions)];
  await ctx.db.$transaction(async (tx) => {
    await requireColleagues(tx, userIds);
    const [conversation] = await tx.conversation.updateManyAndReturn({
      where: { id: conversationId },
      data: { lastPosition: { increment: 1 } },
      select: { lastPosition: true },
    });
    if (!conversation) throw new NotFoundError('Conversation');
    const { lastPosition: position } = conversation;
    await insertNote(tx, ctx, { id, conversationId, position, text, userIds });
    await announce(tx, ctx.organizationId, {
      type: 'message',
      conversationId,
      messageId: id,
      position,
    });
    if (userIds.length > 0) await notify(tx, ctx, { event: 'mentioned', conversationId, userIds });
  });
  return getMessage(ctx, id);
}

interface Note {
  id: string;
  conversationId: string;
  position: number;
  text: string;
  userIds: string[];
}

async function insertNote(tx: ScopedDb, ctx: NoteContext, note: Note): Promise<void> {
  const { id, conversationId, position, text, userIds } = note;
  const { organizationId, userId } = ctx;
  const now = ctx.clock.now();
  await tx.message.create({
    data: {
      id,
      organizationId,
      conversationId,
      position,
      direction: 'outbound',
      author: 'attendant',
      authorUserId: userId,
      kind: 'note',
      body: text,
      details: userIds.length > 0 ? { mentions: userIds } : {},
      // It is at its destination already; without `nextAttemptAt` no outbox ever takes it.
      status: 'received',
      statusAt: now,
      createdAt: now,
    },
  });
  await tx.mention.createMany({
    data: userIds.map((mentioned) => ({
      id: newId(),
      organizationId,
      conversationId,
      messageId: id,
      userId: mentioned,
      createdAt: now,
    })),
  });
}

async function requireColleagues(tx: ScopedDb, userIds: string[]): Promise<void> {
  if (userIds.length === 0) return;
  const members = await tx.member.findMany({
    where: { userId: { in: userIds }, deactivatedAt: null },
    select: { userId: true, role: true },
  });
  const readers = members.filter(({ role }) =>
    PERMISSIONS[Role.parse(role)].includes('conversations:read'),
  );
  if (readers.length === userIds.length) return;
  throw new ValidationError('Somebody in this note cannot read it', {
    mentions: 'Name colleagues who may read conversations',
  });
}
