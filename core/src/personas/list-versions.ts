import type { ListQuery, PersonaVersion } from '../contract/index.ts';
import { namesOf } from '../identity/index.ts';
import { type Context, NotFoundError } from '../platform/index.ts';
import { PERSONA_PARTS, versionView } from './persona-view.ts';

/** A persona's versions with the numbers that use them, newest first. Throws `not_found`. */
export async function listVersions(
  ctx: Pick<Context, 'db'>,
  { personaId, page, perPage, ids }: ListQuery & { personaId: string },
): Promise<{ data: PersonaVersion[]; total: number }> {
  const persona = await ctx.db.persona.findUnique({
    where: { id: personaId },
    select: { publishedVersionId: true, numbers: PERSONA_PARTS.numbers },
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
  return { data: rows.map((row) => versionView(row, authors, persona)), total };
}
