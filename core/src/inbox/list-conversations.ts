import { Prisma } from '@sosia/prisma';
import { z } from 'zod';
import {
  type ConversationListQuery,
  type ConversationPage,
  MOST_COUNTED,
} from '../contract/index.ts';
import { type Context, queryRows } from '../platform/index.ts';
import { conditionsOf } from './conversation-filter.ts';
import { conversationViews, type ReadContext, WITH_NAMES } from './conversation-view.ts';
import { orderOf, PlacedRow, pageKey, parsePageKey, type QueueOrder } from './queue-order.ts';

type ListContext = ReadContext & Pick<Context, 'userId'>;

/**
 * A page of a list of conversations: by key, whatever the size of the list, or by page number when
 * few pages are turned. `waiting` begins with those who have waited too long, then those who have
 * waited longest; every other list begins with the newest message. Throws `validation_failed` for
 * an invalid key.
 */
export async function listConversations(
  ctx: ListContext,
  query: ConversationListQuery,
): Promise<ConversationPage> {
  const order = orderOf(query.queue);
  const where = conditionsOf(ctx, query);
  const isUpward = query.before !== undefined;
  const { found, counted } = await readPage(ctx, { where, order, query });
  const hasMore = found.length > query.perPage;
  const placed = found.slice(0, query.perPage);
  if (isUpward) placed.reverse();
  const [first, last] = [placed[0], placed.at(-1)];
  // When paging up there is always more below: the row that the key names.
  const isMoreBelow = isUpward || hasMore;
  return {
    data: await readConversations(ctx, placed),
    ...upTo(counted ?? (await count(ctx, where))),
    nextKey: last && isMoreBelow ? pageKey(order, last) : null,
    previousKey: first ? pageKey(order, first) : null,
  };
}

interface Page {
  found: PlacedRow[];
  /** How many there are in all, if the page's query counted them. */
  counted: number | undefined;
}

const FoundRow = PlacedRow.extend({ total: z.number() });
const Counted = z.object({ total: z.number() });

/** The ids of a page and of the row beyond it, in the direction of paging. */
async function readPage(
  ctx: ListContext,
  { where, order, query }: { where: Prisma.Sql; order: QueueOrder; query: ConversationListQuery },
): Promise<Page> {
  const { before, after, page, perPage } = query;
  const place =
    before !== undefined
      ? order.preceding(parsePageKey(before, 'before'))
      : after !== undefined
        ? order.following(parsePageKey(after, 'after'))
        : Prisma.sql`true`;
  const isKeyed = before !== undefined || after !== undefined;
  const by = before !== undefined ? order.up : order.down;
  const columns = Prisma.sql`v.id::text as id, ${order.at} as at,
    v.urgent_since is not null as "isUrgent"`;
  const part = Prisma.sql`order by ${by}
    limit ${perPage + 1}::int offset ${isKeyed ? 0 : (page - 1) * perPage}::int`;
  if (query.q === undefined) {
    const found = await queryRows(ctx.db, PlacedRow)`
      select ${columns} from conversations v
      where v.organization_id = ${ctx.organizationId}::uuid and ${where} and ${place} ${part}`;
    return { found, counted: undefined };
  }
  // No index serves a search: its results are gathered once, for the page and the count.
  const found = await queryRows(ctx.db, FoundRow)`
    with found as materialized (
      select v.id, v.last_message_at, v.state_changed_at, v.urgent_since
      from conversations v
      where v.organization_id = ${ctx.organizationId}::uuid and ${where})
    select ${columns}, (select count(*)::int from found) as total
    from found v where ${place} ${part}`;
  return { found, counted: found[0]?.total };
}

async function readConversations(ctx: ListContext, placed: PlacedRow[]) {
  if (placed.length === 0) return [];
  const rows = await ctx.db.conversation.findMany({
    where: { id: { in: placed.map(({ id }) => id) } },
    include: WITH_NAMES,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return conversationViews(
    ctx,
    placed.flatMap(({ id }) => byId.get(id) ?? []),
  );
}

/**
 * Nobody needs an exact count beyond `MOST_COUNTED`, and making one for every page would be slow.
 */
async function count(ctx: ListContext, where: Prisma.Sql): Promise<number> {
  const [row] = await queryRows(ctx.db, Counted)`
    select count(*)::int as total from (
      select 1 from conversations v
      where v.organization_id = ${ctx.organizationId}::uuid and ${where} limit ${MOST_COUNTED + 1}::int) as counted`;
  return row?.total ?? 0;
}

const upTo = (total: number) => ({
  total: Math.min(total, MOST_COUNTED),
  isTotalCapped: total > MOST_COUNTED,
});
