import type { Prisma } from '@sosia/prisma';
import type { Person, PersonListQuery } from '../contract/index.ts';
import type { Context } from '../platform/index.ts';
import { PERSON_PARTS, readPerson, viewPeople } from './person-view.ts';

/** Colleagues by name, those who may sign in first; `q` searches names and e-mails. */
export async function listPeople(
  { db }: Pick<Context, 'db'>,
  { page, perPage, ids, q, role, isActive }: PersonListQuery,
): Promise<{ data: Person[]; total: number }> {
  const where: Prisma.MemberWhereInput = {
    ...(ids && { userId: { in: ids } }),
    ...(role && { role }),
    ...(isActive !== undefined && { deactivatedAt: isActive ? null : { not: null } }),
    ...(q && { user: { OR: [matches('name', q), matches('email', q)] } }),
  };
  const [rows, total] = await Promise.all([
    db.member.findMany({
      where,
      include: PERSON_PARTS,
      orderBy: [
        { deactivatedAt: { sort: 'desc', nulls: 'first' } },
        { user: { name: 'asc' } },
        { userId: 'asc' },
      ],
      skip: (page - 1) * perPage,
      take: perPage,
    }),
    db.member.count({ where }),
  ]);
  return { data: await viewPeople(db, rows), total };
}

const matches = (field: 'name' | 'email', q: string): Prisma.UserWhereInput => ({
  [field]: { contains: q, mode: 'insensitive' },
});

/** One colleague. Throws `not_found`. */
export function getPerson({ db }: Pick<Context, 'db'>, userId: string): Promise<Person> {
  return readPerson(db, userId);
}
