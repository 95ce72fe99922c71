import { Prisma } from '@sosia/prisma';
import { z } from 'zod';
import { ConversationQueue, MOST_COUNTED, type QueueCounts } from '../contract/index.ts';
import { type Context, queryRows } from '../platform/index.ts';
import { inQueue } from './conversation-filter.ts';
import { orderOf } from './queue-order.ts';

const Row = z.object({ queue: ConversationQueue, count: z.number(), unread: z.number() });

/**
 * Counts the conversations in each queue, and the unread messages in them, in one statement. It
 * reads at most `MOST_COUNTED` from the top of each queue, whatever is behind them. Without the
 * order, Postgres would read the whole table instead of each queue's index.
 */
export async function countQueues(
  ctx: Pick<Context, 'db' | 'organizationId' | 'userId'>,
): Promise<QueueCounts> {
  const parts = ConversationQueue.options.map(
    (queue) => Prisma.sql`
      select ${queue}::text as queue, count(*)::int as count,
        coalesce(sum(least(unread_count, 1000)), 0)::int as unread
      from (select v.unread_count from conversations v
        where v.organization_id = ${ctx.organizationId}::uuid and ${inQueue(queue, ctx.userId)}
        order by ${orderOf(queue).down} limit ${MOST_COUNTED + 1}::int) as counted`,
  );
  // no organization here: each of the parts names it
  const rows = await queryRows(ctx.db, Row)`/* count-queues */
    ${Prisma.join(parts, ' union all ')}`;
  const byQueue = new Map(rows.map((row) => [row.queue, row]));
  const countOf = (queue: ConversationQueue) => {
    const { count, unread } = byQueue.get(queue) ?? { count: 0, unread: 0 };
    return { count: Math.min(count, MOST_COUNTED), isCapped: count > MOST_COUNTED, unread };
  };
  return {
    waiting: countOf('waiting'),
    mine: countOf('mine'),
    open: countOf('open'),
    closed: countOf('closed'),
  };
}
