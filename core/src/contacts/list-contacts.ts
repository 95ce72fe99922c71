import type { Prisma } from '@sosia/prisma';
import type { Contact, ContactListQuery } from '../contract/index.ts';
import type { Context } from '../platform/index.ts';
import { CONTACT_PARTS, contactView } from './contact-view.ts';

const SORTABLE = ['createdAt', 'name'] as const;

/** Contacts, the newest first; `q` looks in names and, written in any way, in phone numbers. */
export async function listContacts(
  { db }: Pick<Context, 'db'>,
  query: ContactListQuery,
): Promise<{ data: Contact[]; total: number }> {
  const { page, perPage, ids, q, channel } = query;
  const sort = SORTABLE.find((field) => field === query.sort) ?? 'createdAt';
  const order = query.order ?? (sort === 'createdAt' ? 'desc' : 'asc');
  const where: Prisma.ContactWhereInput = {
    channel,
    // What was merged into another lives on there.
    ...(ids ? { id: { in: ids } } : { mergedIntoId: null }),
    ...(q && { OR: nameOrPhone(q) }),
  };
  const [rows, total] = await Promise.all([
    db.contact.findMany({
      where,
      include: CONTACT_PARTS,
      orderBy: [{ [sort]: order }, { id: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage,
    }),
    db.contact.count({ where }),
  ]);
  return { data: rows.map(contactView), total };
}

function nameOrPhone(q: string): Prisma.ContactWhereInput[] {
  const digits = q.replace(/\D/g, '');
  const name = { name: { contains: q, mode: 'insensitive' as const } };
  return digits.length < 3 ? [name] : [name, { phone: { contains: digits } }];
}
