import type { Prisma } from '@sosia/prisma';
import { z } from 'zod';
import { type Person, Role } from '../contract/index.ts';
import { NotFoundError, queryRows, type ScopedDb } from '../platform/index.ts';

export const PERSON_PARTS = {
  user: {
    select: {
      name: true,
      email: true,
      accounts: { where: { providerId: 'credential', password: { not: null } }, take: 1 },
      sessions: { orderBy: { updatedAt: 'desc' }, take: 1, select: { updatedAt: true } },
    },
  },
} satisfies Prisma.MemberInclude;

type Row = Prisma.MemberGetPayload<{ include: typeof PERSON_PARTS }>;
type PeopleDb = Pick<ScopedDb, 'member' | 'conversation' | '$queryRaw'>;

/** A colleague, active or not. Throws `not_found` when nobody here has that id. */
export async function readPerson(db: PeopleDb, userId: string): Promise<Person> {
  const row = await db.member.findFirst({ where: { userId }, include: PERSON_PARTS });
  if (!row) throw new NotFoundError('Person');
  const [person] = await viewPeople(db, [row]);
  return person as Person;
}

export async function viewPeople(db: PeopleDb, rows: Row[]): Promise<Person[]> {
  const [open, links] = [await countOpen(db, rows), await readLinks(db, rows)];
  return rows.map((row) => ({
    id: row.userId,
    name: row.user.name,
    email: row.user.email,
    role: Role.parse(row.role),
    deactivatedAt: row.deactivatedAt?.toISOString() ?? null,
    hasPassword: row.user.accounts.length > 0,
    linkExpiresAt: links.get(row.passwordLinkId ?? '')?.toISOString() ?? null,
    lastSeenAt: row.user.sessions[0]?.updatedAt.toISOString() ?? null,
    openConversations: open.get(row.userId) ?? 0,
    createdAt: row.createdAt.toISOString(),
  }));
}

async function countOpen(db: PeopleDb, rows: Row[]): Promise<Map<string, number>> {
  const assigneeId = { in: rows.map(({ userId }) => userId) };
  const counts = await db.conversation.groupBy({
    by: ['assigneeId'],
    where: { assigneeId, state: 'AGENT_ACTIVE' },
    _count: true,
  });
  return new Map(counts.map((one) => [one.assigneeId ?? '', one._count]));
}

const Link = z.object({ id: z.string(), expiresAt: z.date() });

/** When these people's links expire; a used link no longer exists. */
async function readLinks(db: PeopleDb, rows: Row[]): Promise<Map<string, Date>> {
  const ids = rows.flatMap(({ passwordLinkId }) => passwordLinkId ?? []);
  if (ids.length === 0) return new Map();
  // no organization here: better-auth's table knows of no organisation; the ids are those of our
  // members
  const found = await queryRows(db, Link)`
    select id, expires_at as "expiresAt" from verifications
    where id = any(array(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid))`;
  return new Map(found.map(({ id, expiresAt }) => [id, expiresAt]));
}
