import { Prisma } from '@sosia/prisma';
import { z } from 'zod';
import type { CannedReply, CannedReplyListQuery } from '../../contract/index.ts';
import { type Context, queryRows } from '../../platform/index.ts';
import { cannedReplyViews, readCannedReply } from './canned-reply-view.ts';

/** Letters whose accents people leave out when they type in a hurry. */
const ACCENTED = 'áàâãäéèêëíìîïóòôõöúùûüçñ';
const PLAIN = 'aaaaaeeeeiiiiooooouuuucn';

const folded = (text: Prisma.Sql) =>
  Prisma.sql`translate(lower(${text}), ${ACCENTED}::text, ${PLAIN}::text)`;

const Found = z.object({ id: z.string() });
const Counted = z.object({ total: z.number() });

/**
 * Canned replies by shortcut. `q` searches shortcut and text, with or without accents; replies
 * whose shortcut begins with it come first, because that is what is typed after the `/`.
 */
export async function listCannedReplies(
  ctx: Pick<Context, 'db' | 'organizationId'>,
  { page, perPage, ids, q = '' }: CannedReplyListQuery,
): Promise<{ data: CannedReply[]; total: number }> {
  const { db, organizationId } = ctx;
  const typed = q.replace(/^\//, '');
  const where = conditionsOf({ ids, typed });
  const found = await queryRows(db, Found)`
    select id::text as id from canned_replies
    where organization_id = ${organizationId}::uuid and ${where}
    order by starts_with(${folded(Prisma.sql`shortcut`)}, ${folded(Prisma.sql`${typed}::text`)}) desc,
      shortcut
    limit ${perPage}::int offset ${(page - 1) * perPage}::int`;
  const [counted] = await queryRows(db, Counted)`
    select count(*)::int as total from canned_replies
    where organization_id = ${organizationId}::uuid and ${where}`;
  const rows = await db.cannedReply.findMany({ where: { id: { in: found.map(({ id }) => id) } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const inOrder = found.flatMap(({ id }) => byId.get(id) ?? []);
  return { data: await cannedReplyViews(db, inOrder), total: counted?.total ?? 0 };
}

function conditionsOf({ ids, typed }: { ids: string[] | undefined; typed: string }): Prisma.Sql {
  const sought = folded(Prisma.sql`${typed}::text`);
  const all = [
    Prisma.sql`(strpos(${folded(Prisma.sql`shortcut`)}, ${sought}) > 0
      or strpos(${folded(Prisma.sql`text`)}, ${sought}) > 0)`,
  ];
  if (ids) {
    all.push(Prisma.sql`id = any(array(
      select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid))`);
  }
  return Prisma.join(all, ' and ');
}

/** Throws `not_found`. */
export function getCannedReply({ db }: Pick<Context, 'db'>, id: string): Promise<CannedReply> {
  return readCannedReply(db, id);
}
