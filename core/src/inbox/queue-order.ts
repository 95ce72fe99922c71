import { Prisma } from '@sosia/prisma';
import { z } from 'zod';
import type { ConversationQueue } from '../contract/index.ts';
import { ValidationError } from '../platform/index.ts';

/** One row of a page, with everything that determines its place. */
export const PlacedRow = z.object({ id: z.string(), at: z.date(), isUrgent: z.boolean() });
export type PlacedRow = z.infer<typeof PlacedRow>;

/** The place of a row in its list, as a page's key encodes it. */
interface Place {
  rank: number;
  at: Date;
  id: string;
}

/**
 * The order of a list, written out for both directions. Each condition begins with the key's main
 * column alone, so that an index finds its place at once however the rest is compared.
 */
export interface QueueOrder {
  /** The instant by which the list is sorted. */
  at: Prisma.Sql;
  following: (place: Place) => Prisma.Sql;
  preceding: (place: Place) => Prisma.Sql;
  down: Prisma.Sql;
  up: Prisma.Sql;
  rankOf: (row: PlacedRow) => number;
}

/** The newest message first. */
const NEWEST_FIRST: QueueOrder = {
  at: Prisma.sql`v.last_message_at`,
  following: ({ at, id }) => Prisma.sql`v.last_message_at <= ${at}::timestamptz
    and (v.last_message_at < ${at}::timestamptz or v.id > ${id}::uuid)`,
  preceding: ({ at, id }) => Prisma.sql`v.last_message_at >= ${at}::timestamptz
    and (v.last_message_at > ${at}::timestamptz or v.id < ${id}::uuid)`,
  down: Prisma.sql`v.last_message_at desc, v.id asc`,
  up: Prisma.sql`v.last_message_at asc, v.id desc`,
  rankOf: () => 0,
};

/** Those who have waited too long first, then those who have waited longest. */
const LONGEST_WAITING_FIRST: QueueOrder = {
  at: Prisma.sql`v.state_changed_at`,
  following: ({ rank, at, id }) => Prisma.sql`(v.urgent_since is null, v.state_changed_at, v.id)
    > (${rank > 0}::boolean, ${at}::timestamptz, ${id}::uuid)`,
  preceding: ({ rank, at, id }) => Prisma.sql`(v.urgent_since is null, v.state_changed_at, v.id)
    < (${rank > 0}::boolean, ${at}::timestamptz, ${id}::uuid)`,
  down: Prisma.sql`(v.urgent_since is null) asc, v.state_changed_at asc, v.id asc`,
  up: Prisma.sql`(v.urgent_since is null) desc, v.state_changed_at desc, v.id desc`,
  rankOf: ({ isUrgent }) => (isUrgent ? 0 : 1),
};

export const orderOf = (queue: ConversationQueue | undefined): QueueOrder =>
  queue === 'waiting' ? LONGEST_WAITING_FIRST : NEWEST_FIRST;

/** `<rank>_<instant>_<id>`. */
export function pageKey(order: QueueOrder, row: PlacedRow): string {
  return `${order.rankOf(row)}_${row.at.toISOString()}_${row.id}`;
}

const KEY = /^([01])_([\dT:.Z-]{20,30})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Throws `validation_failed` for an invalid key. */
export function parsePageKey(key: string, field: 'before' | 'after'): Place {
  const [, rank, instant = '', id = ''] = KEY.exec(key) ?? [];
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) {
    throw new ValidationError('The page key cannot be read', { [field]: 'is not a page key' });
  }
  return { rank: Number(rank), at, id };
}
