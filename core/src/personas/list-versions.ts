import type { ListQuery, PersonaVersion } from '../contract/index.ts';
import { type Context, NotFoundError } from '../platform/index.ts';
import { versionView } from './persona-view.ts';

/** A persona's versions, the newest first. Throws `not_found`. */
export async function listVersions(
  ctx: Pick<Context, 'db'>,
  { personaId, page, perPage, ids }: ListQuery & { personaId: string },
): Promise<{ data: PersonaVersion[]; total: number }> {
  const persona = await ctx.db.persona.findUnique({
    where: { id: personaId },
    select: { id: true },
  });
  if (!persona) throw new NotFoundError('Persona');
  const where = { personaId, ...(ids && { id: { in: ids } }) };
  const [rows, total] = await Promise.all([
    ctx.db.personaVersion.findMany({
      where,
      orderBy: { number: 'desc' },
      skip: (page - 1) * perPage,
      take: perPage,
    }),
    ctx.db.personaVersion.count({ where }),
  ]);
  const authors = await namesOf(
    ctx,
    rows.map((row) => row.createdById),
  );
  return { data: rows.map((row) => versionView(row, authors)), total };
}

/** Names of this organisation's members, those who left included, by user id. */
async function namesOf(
  { db }: Pick<Context, 'db'>,
  userIds: (string | null)[],
): Promise<Map<string, string>> {
  const ids = [...new Set(userIds.filter((id) => id !== null))];
  const members = await db.member.findMany({
    where: { userId: { in: ids } },
    select: { userId: true, user: { select: { name: true } } },
  });
  return new Map(members.map(({ userId, user }) => [userId, user.name]));
}
