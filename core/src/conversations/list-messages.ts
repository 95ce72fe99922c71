import type { Prisma } from '@sosia/prisma';
import { attachmentView } from '../channels/media/index.ts';
import type {
  ConversationEvent,
  Message,
  MessageListQuery,
  MessagePage,
  Turn,
} from '../contract/index.ts';
import { MessageDetails, readMessageKind, Trace } from '../contract/index.ts';
import { namesOf } from '../identity/index.ts';
import { type Context, NotFoundError } from '../platform/index.ts';
import { quotedId, readQuoted } from './read-quoted.ts';

type ReadContext = Pick<Context, 'db' | 'prisma'>;

const WITH_VERSION = {
  attachments: { orderBy: { id: 'asc' } },
  mentions: { orderBy: { id: 'asc' }, select: { userId: true } },
  turn: { select: { personaVersion: { select: { number: true } } } },
} as const;
type Row = Prisma.MessageGetPayload<{ include: typeof WITH_VERSION }>;

async function requireConversation(
  ctx: ReadContext,
  id: string,
): Promise<{ lastPosition: number }> {
  const row = await ctx.db.conversation.findUnique({
    where: { id },
    select: { lastPosition: true },
  });
  if (!row) throw new NotFoundError('Conversation');
  return row;
}

/**
 * Messages of one conversation in order: the newest page, the page before or after a position, or
 * the page around a message, which is what a link to it opens. `total` counts all messages. Throws
 * `NotFoundError`, also when the message belongs to another conversation.
 */
export async function listMessages(
  ctx: ReadContext,
  conversationId: string,
  query: MessageListQuery,
): Promise<MessagePage> {
  const { lastPosition } = await requireConversation(ctx, conversationId);
  const rows = await readPage(ctx, conversationId, query);
  const [first, last] = [rows[0]?.position, rows.at(-1)?.position];
  return {
    data: await toContract(ctx, rows),
    // Positions are consecutive, and messages are never deleted.
    total: lastPosition,
    hasBefore: first !== undefined && first > 1,
    hasAfter: last !== undefined && last < lastPosition,
  };
}

async function readPage(
  ctx: ReadContext,
  conversationId: string,
  { around, before, after, limit }: MessageListQuery,
): Promise<Row[]> {
  if (around !== undefined) {
    const middle = await positionOf(ctx, conversationId, around);
    const older = await readBefore(ctx, conversationId, middle, Math.ceil(limit / 2));
    const newer = await readAfter(ctx, conversationId, middle - 1, limit - older.length);
    return [...older, ...newer];
  }
  return after === undefined
    ? readBefore(ctx, conversationId, before, limit)
    : readAfter(ctx, conversationId, after, limit);
}

async function positionOf(ctx: ReadContext, conversationId: string, id: string): Promise<number> {
  const where = { id, conversationId };
  const row = await ctx.db.message.findFirst({ where, select: { position: true } });
  if (!row) throw new NotFoundError('Message');
  return row.position;
}

async function readBefore(
  { db }: ReadContext,
  conversationId: string,
  before: number | undefined,
  take: number,
): Promise<Row[]> {
  const rows = await db.message.findMany({
    where: { conversationId, ...(before !== undefined && { position: { lt: before } }) },
    orderBy: { position: 'desc' },
    take,
    include: WITH_VERSION,
  });
  return rows.reverse();
}

function readAfter({ db }: ReadContext, conversationId: string, after: number, take: number) {
  return db.message.findMany({
    where: { conversationId, position: { gt: after } },
    orderBy: { position: 'asc' },
    take,
    include: WITH_VERSION,
  });
}

/** Throws `NotFoundError`. */
export async function getMessage(ctx: ReadContext, id: string): Promise<Message> {
  const row = await ctx.db.message.findUnique({ where: { id }, include: WITH_VERSION });
  const [message] = row ? await toContract(ctx, [row]) : [];
  if (!message) throw new NotFoundError('Message');
  return message;
}

async function toContract(ctx: ReadContext, rows: Row[]): Promise<Message[]> {
  const names = await namesOf(
    ctx,
    rows.flatMap((row) => [row.authorUserId, ...row.mentions.map(({ userId }) => userId)]),
  );
  const quoted = await readQuoted(ctx, rows);
  return rows.map((row) => ({
    id: row.id,
    conversationId: row.conversationId,
    position: row.position,
    direction: row.direction,
    author: row.author,
    authorName: row.authorUserId ? (names.get(row.authorUserId) ?? null) : null,
    kind: readMessageKind(row.kind),
    body: row.body,
    details: MessageDetails.parse(row.details),
    quoted: quoted.get(quotedId(row.details) ?? '') ?? null,
    attachments: row.attachments.map(attachmentView),
    mentions: row.mentions.map(({ userId }) => ({ id: userId, name: names.get(userId) ?? '' })),
    status: row.status,
    errorCode: row.errorCode,
    errorMessage: row.errorMessage,
    turnId: row.turnId,
    personaVersion: row.author === 'persona' ? (row.turn?.personaVersion.number ?? null) : null,
    createdAt: row.createdAt.toISOString(),
  }));
}

/** Every change of a conversation's state, oldest first. Throws `NotFoundError`. */
export async function listEvents(
  ctx: ReadContext,
  conversationId: string,
): Promise<{ data: ConversationEvent[]; total: number }> {
  await requireConversation(ctx, conversationId);
  const rows = await ctx.db.conversationEvent.findMany({
    where: { conversationId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 500,
  });
  const names = await namesOf(
    ctx,
    rows.flatMap((row) => [row.actorUserId, row.assigneeId]),
  );
  const data = rows.map((row) => ({
    id: row.id,
    type: row.type,
    fromState: row.fromState,
    toState: row.toState,
    actor: row.actor as ConversationEvent['actor'],
    actorName: row.actorUserId ? (names.get(row.actorUserId) ?? null) : null,
    assigneeName: row.assigneeId ? (names.get(row.assigneeId) ?? null) : null,
    reason: row.reason,
    createdAt: row.createdAt.toISOString(),
  }));
  return { data, total: data.length };
}

/** One answer with its trace. Throws `NotFoundError`. */
export async function getTurn(ctx: Pick<Context, 'db'>, id: string): Promise<Turn> {
  const row = await ctx.db.turn.findUnique({ where: { id } });
  if (!row) throw new NotFoundError('Turn');
  return {
    id: row.id,
    conversationId: row.conversationId,
    state: row.state,
    trace: row.trace === null ? null : Trace.parse(row.trace),
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
