import type { ScopedDb } from '../platform/index.ts';

/** Names of this organisation's members, including former ones, by user id. */
export async function namesOf(
  { db }: { db: Pick<ScopedDb, 'member'> },
  userIds: (string | null)[],
): Promise<Map<string, string>> {
  const ids = [...new Set(userIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const members = await db.member.findMany({
    where: { userId: { in: ids } },
    select: { userId: true, user: { select: { name: true } } },
  });
  return new Map(members.map(({ userId, user }) => [userId, user.name]));
}
