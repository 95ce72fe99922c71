import type { Prisma } from '@sosia/prisma';
import { attachmentView } from '../channels/media/attachment-view.ts';
import type { ConversationEvent, Message, MessageListQuery, Turn } from '../contract/index.ts';
import { MessageDetails, Trace } from '../contract/index.ts';
import { namesOf } from '../identity/index.ts';
import { type Context, NotFoundError } from '../platform/index.ts';
import { quotedId, readQuoted } from './read-quoted.ts';

type ReadContext = Pick<Context, 'db' | 'prisma'>;

const WITH_VERSION = {
  attachments: { orderBy: { id: 'asc' } },
  turn: { select: { personaVersion: { select: { number: true } } } },
} as const;
type Row = Prisma.MessageGetPayload<{ include: typeof WITH_VERSION }>;

async function requireConversation(ctx: ReadContext, id: string): Promise<void> {
  const row = await ctx.db.conversation.findUnique({ where: { id }, select: { id: true } });
  if (!row) throw new NotFoundError('Conversation');
}

/**
 * Messages of one conversation in order; the newest page, or the one before or after a position.
 * `total` counts all of them. Throws `NotFoundError`.
 */
export async function listMessages(
  ctx: ReadContext,
  conversationId: string,
  query: MessageListQuery,
): Promise<{ data: Message[]; total: number }> {
  await requireConversation(ctx, conversationId);
  const isForward = query.after !== undefined;
  const rows = await ctx.db.message.findMany({
    where: {
      conversationId,
      position: { ...(isForward ? { gt: query.after } : query.before && { lt: query.before }) },
    },
    orderBy: { position: isForward ? 'asc' : 'desc' },
    take: query.limit,
    include: WITH_VERSION,
  });
  const data = await toContract(ctx, isForward ? rows : rows.reverse());
  return { data, total: await ctx.db.message.count({ where: { conversationId } }) };
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
    rows.map((row) => row.authorUserId),
  );
  const quoted = await readQuoted(ctx, rows);
  return rows.map((row) => ({
    id: row.id,
    conversationId: row.conversationId,
    position: row.position,
    direction: row.direction,
    author: row.author,
    authorName: row.authorUserId ? (names.get(row.authorUserId) ?? null) : null,
    kind: row.kind,
    body: row.body,
    details: MessageDetails.parse(row.details),
    quoted: quoted.get(quotedId(row.details) ?? '') ?? null,
    attachments: row.attachments.map(attachmentView),
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
    rows.map((row) => row.actorUserId),
  );
  const data = rows.map((row) => ({
    id: row.id,
    type: row.type,
    fromState: row.fromState,
    toState: row.toState,
    actor: row.actor as ConversationEvent['actor'],
    actorName: row.actorUserId ? (names.get(row.actorUserId) ?? null) : null,
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
