import type { ContactConsent } from '../contract/index.ts';
import { namesOf } from '../identity/index.ts';
import type { Context } from '../platform/index.ts';
import { readContact } from './get-contact.ts';

/**
 * A contact's opt-ins and opt-outs, newest first, with how each was made known. Throws `not_found`.
 */
export async function listConsents(
  ctx: Pick<Context, 'db'>,
  contactId: string,
): Promise<{ data: ContactConsent[]; total: number }> {
  await readContact(ctx.db, contactId);
  const rows = await ctx.db.contactConsent.findMany({
    where: { contactId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
  });
  const names = await namesOf(
    ctx,
    rows.map((row) => row.actorUserId),
  );
  const data = rows.map((row) => ({
    id: row.id,
    wish: row.wish as ContactConsent['wish'],
    how: row.how as ContactConsent['how'],
    actorName: row.actorUserId ? (names.get(row.actorUserId) ?? null) : null,
    reason: row.reason,
    createdAt: row.createdAt.toISOString(),
  }));
  return { data, total: data.length };
}
