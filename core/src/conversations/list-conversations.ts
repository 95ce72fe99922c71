import type { Prisma } from '@sosia/prisma';
import { windowClosesAt } from '../channels/window.ts';
import type { Conversation, ConversationListQuery } from '../contract/index.ts';
import { namesOf } from '../identity/index.ts';
import { type Context, NotFoundError, ValidationError } from '../platform/index.ts';

type ReadContext = Pick<Context, 'db' | 'clock' | 'prisma'>;

const WITH_NAMES = {
  contact: {
    select: {
      id: true,
      name: true,
      phone: true,
      optedOutAt: true,
      blockedAt: true,
      mutedUntil: true,
    },
  },
  number: {
    select: { id: true, name: true, address: true, persona: { select: { id: true, name: true } } },
  },
} as const;

type Row = Prisma.ConversationGetPayload<{ include: typeof WITH_NAMES }>;

/** `<instant>_<id>` of the last row of a page: the next one begins after it, whatever came since. */
function parseCursor(cursor: string): { lastMessageAt: Date; id: string } {
  const [instant = '', id = ''] = cursor.split('_');
  const lastMessageAt = new Date(instant);
  if (Number.isNaN(lastMessageAt.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) {
    throw new ValidationError('The page key cannot be read', { before: 'is not a page key' });
  }
  return { lastMessageAt, id };
}

/** Failed for good, and not for a reason that needs nobody's attention. */
const FAILED_SEND: Prisma.MessageWhereInput = {
  direction: 'outbound',
  status: { in: ['failed', 'undelivered'] },
  OR: [{ errorCode: null }, { errorCode: { notIn: ['resent', 'taken_over', 'muted'] } }],
};

function whereOf(query: ConversationListQuery): Prisma.ConversationWhereInput {
  const text = query.q && { contains: query.q, mode: 'insensitive' as const };
  return {
    ...(query.ids && { id: { in: query.ids } }),
    ...(query.state && { state: query.state }),
    ...(query.open !== undefined && { closedAt: query.open ? null : { not: null } }),
    ...(query.channel && { channel: query.channel }),
    ...(query.numberId && { numberId: query.numberId }),
    ...(query.contactId && { contactId: query.contactId }),
    ...(query.personaId && { number: { personaId: query.personaId } }),
    ...(query.hasFailedSend !== undefined && {
      messages: { [query.hasFailedSend ? 'some' : 'none']: FAILED_SEND },
    }),
    ...(text && {
      OR: [
        { contact: { OR: [{ name: text }, { phone: text }] } },
        { messages: { some: { body: text } } },
      ],
    }),
  };
}

/** Newest first. Pages by `before`, or by number where few are turned. */
export async function listConversations(
  ctx: ReadContext,
  query: ConversationListQuery,
): Promise<{ data: Conversation[]; total: number }> {
  const where = whereOf(query);
  const after = query.before ? parseCursor(query.before) : null;
  const rows = await ctx.db.conversation.findMany({
    where: after
      ? {
          AND: [
            where,
            {
              OR: [
                { lastMessageAt: { lt: after.lastMessageAt } },
                { lastMessageAt: after.lastMessageAt, id: { gt: after.id } },
              ],
            },
          ],
        }
      : where,
    include: WITH_NAMES,
    orderBy: [{ lastMessageAt: 'desc' }, { id: 'asc' }],
    skip: after ? 0 : (query.page - 1) * query.perPage,
    take: query.perPage,
  });
  const total = await ctx.db.conversation.count({ where });
  return { data: await toContract(ctx, rows), total };
}

/** Throws `NotFoundError`. */
export async function getConversation(ctx: ReadContext, id: string): Promise<Conversation> {
  const row = await ctx.db.conversation.findUnique({ where: { id }, include: WITH_NAMES });
  const [conversation] = row ? await toContract(ctx, [row]) : [];
  if (!conversation) throw new NotFoundError('Conversation');
  return conversation;
}

/** The newest conversation of one visitor with one persona's simulator; throws `NotFoundError`. */
export async function getSimulatorConversation(
  ctx: ReadContext,
  input: { address: string; providerUserId: string },
): Promise<Conversation> {
  const row = await ctx.db.conversation.findFirst({
    where: {
      number: { address: input.address },
      contact: { identities: { some: { providerUserId: input.providerUserId } } },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  });
  if (!row) throw new NotFoundError('Conversation');
  return getConversation(ctx, row.id);
}

function contactOf({ contact }: Row): Conversation['contact'] {
  return {
    ...contact,
    optedOutAt: contact.optedOutAt?.toISOString() ?? null,
    blockedAt: contact.blockedAt?.toISOString() ?? null,
    mutedUntil: contact.mutedUntil?.toISOString() ?? null,
  };
}

async function toContract(ctx: ReadContext, rows: Row[]): Promise<Conversation[]> {
  const names = await namesOf(
    ctx,
    rows.map((row) => row.assigneeId),
  );
  const now = ctx.clock.now();
  return rows.map((row) => ({
    id: row.id,
    channel: row.channel,
    state: row.state,
    stateChangedAt: row.stateChangedAt.toISOString(),
    contact: contactOf(row),
    number: { id: row.number.id, name: row.number.name, address: row.number.address },
    persona: row.number.persona,
    assignee: row.assigneeId ? { id: row.assigneeId, name: names.get(row.assigneeId) ?? '' } : null,
    handoffReason: row.handoffReason,
    outcome: row.outcome,
    summary: row.summary,
    unreadCount: row.unreadCount,
    lastMessageAt: row.lastMessageAt.toISOString(),
    lastMessagePreview: row.lastMessagePreview,
    lastInboundAt: row.lastInboundAt?.toISOString() ?? null,
    windowClosesAt: windowClosesAt(row)?.toISOString() ?? null,
    isAnswering: row.turnLeaseUntil !== null && row.turnLeaseUntil > now,
    createdAt: row.createdAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  }));
}
