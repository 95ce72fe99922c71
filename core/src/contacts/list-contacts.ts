import { Prisma } from '@sosia/prisma';
import { z } from 'zod';
import type { Contact, ContactListQuery } from '../contract/index.ts';
import { type Context, matchesContact, queryRows, readPageKey } from '../platform/index.ts';
import { CONTACT_PARTS, contactView } from './contact-view.ts';

/** Names sort by their own alphabet, ignoring case. */
const ORDERS = {
  createdAt: Prisma.sql`c.created_at`,
  name: Prisma.sql`lower(c.name)`,
} as const;

const Found = z.object({ id: z.string() });
const Counted = z.object({ total: z.number() });

/**
 * Contacts, newest first. `q` searches for words of names and for parts of phone numbers in any
 * notation. Pages by `before`, or by page number when few pages are turned.
 */
export async function listContacts(
  ctx: Pick<Context, 'db' | 'organizationId'>,
  query: ContactListQuery,
): Promise<{ data: Contact[]; total: number }> {
  const matching = Prisma.join(conditionsOf(query), ' and ');
  const sort = query.sort === 'name' ? 'name' : 'createdAt';
  const isDown = (query.order ?? (sort === 'createdAt' ? 'desc' : 'asc')) === 'desc';
  const direction = isDown ? Prisma.sql`desc` : Prisma.sql`asc`;
  const skip = query.before ? 0 : (query.page - 1) * query.perPage;
  const after = query.before ? Prisma.sql`and ${isAfter(query.before)}` : Prisma.empty;
  const order = query.before
    ? Prisma.sql`c.created_at desc, c.id desc`
    : Prisma.sql`${ORDERS[sort]} ${direction}, c.id ${direction}`;
  const page = await queryRows(ctx.db, Found)`
    select c.id::text from contacts c
    where c.organization_id = ${ctx.organizationId}::uuid and ${matching} ${after}
    order by ${order} offset ${skip} limit ${query.perPage}`;
  const [count] = await queryRows(ctx.db, Counted)`
    select count(*)::int as total from contacts c
    where c.organization_id = ${ctx.organizationId}::uuid and ${matching}`;
  const rows = await ctx.db.contact.findMany({
    where: { id: { in: page.map(({ id }) => id) } },
    include: CONTACT_PARTS,
  });
  const byId = new Map(rows.map((row) => [row.id, contactView(row)]));
  return { data: page.flatMap(({ id }) => byId.get(id) ?? []), total: count?.total ?? 0 };
}

function conditionsOf(query: ContactListQuery): Prisma.Sql[] {
  const { ids, q, channel, tag, isOptedOut } = query;
  // A merged contact lives on in the one it was merged into.
  const conditions = [
    ids ? Prisma.sql`c.id = any(${ids}::uuid[])` : Prisma.sql`c.merged_into_id is null`,
  ];
  if (q) conditions.push(matchesContact(q));
  if (channel) conditions.push(Prisma.sql`c.channel::text = ${channel}::text`);
  if (tag) conditions.push(Prisma.sql`c.tags @> array[${tag}::text]`);
  if (isOptedOut !== undefined) {
    conditions.push(
      isOptedOut ? Prisma.sql`c.opted_out_at is not null` : Prisma.sql`c.opted_out_at is null`,
    );
  }
  return conditions;
}

function isAfter(before: string): Prisma.Sql {
  const { createdAt, id } = readPageKey(before);
  return Prisma.sql`(c.created_at, c.id) < (${createdAt}::timestamptz, ${id}::uuid)`;
}
