import type { Prisma } from '@sosia/prisma';
import type { Persona, PersonaListQuery } from '../contract/index.ts';
import { namesOf } from '../identity/index.ts';
import type { Context } from '../platform/index.ts';
import { PERSONA_PARTS, personaView } from './persona-view.ts';

const SORTABLE = ['name', 'createdAt', 'updatedAt'] as const;

/** Personas by name; archived ones only when asked for (`archived`) or named by `ids`. */
export async function listPersonas(
  ctx: Pick<Context, 'db'>,
  query: PersonaListQuery,
): Promise<{ data: Persona[]; total: number }> {
  const { page, perPage, ids, q, archived = false } = query;
  const sort = SORTABLE.find((field) => field === query.sort) ?? 'name';
  const where: Prisma.PersonaWhereInput = {
    ...(ids ? { id: { in: ids } } : { archivedAt: archived ? { not: null } : null }),
    ...(q && { name: { contains: q, mode: 'insensitive' } }),
  };
  const [rows, total] = await Promise.all([
    ctx.db.persona.findMany({
      where,
      include: PERSONA_PARTS,
      orderBy: [{ [sort]: query.order ?? 'asc' }, { id: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage,
    }),
    ctx.db.persona.count({ where }),
  ]);
  const authors = await namesOf(
    ctx,
    rows.map(({ draftUpdatedById }) => draftUpdatedById),
  );
  return { data: rows.map((row) => personaView(row, authors)), total };
}
