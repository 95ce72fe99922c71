import { Prisma } from '@sosia/prisma';
import { z } from 'zod';
import type { Passage, PassageListQuery } from '../../contract/index.ts';
import { type Context, NotFoundError, queryRows } from '../../platform/index.ts';
import { toPassage } from '../documents/document-row.ts';

type PassageFilter = Pick<PassageListQuery, 'page' | 'perPage'> & Partial<PassageListQuery>;

const Found = z.object({ id: z.string() });
const Counted = z.object({ total: z.number() });

/**
 * A page of a document's current passages, in document order, by cursor position or page number.
 * `q` filters by text in heading or content, ignoring accents and case. `total` counts all matches.
 * Throws a `NotFoundError`.
 */
export async function listPassages(
  ctx: Pick<Context, 'db'>,
  input: { documentId: string } & PassageFilter,
): Promise<{ data: Passage[]; total: number }> {
  const document = await ctx.db.document.findUnique({ where: { id: input.documentId } });
  if (!document) throw new NotFoundError('Document');
  const { id, generation, organizationId } = document;
  const where = conditions({ ...input, documentId: id, generation });
  const isWhole = !input.q && !input.state;
  const [{ total } = { total: 0 }] = isWhole
    ? [{ total: document.passageCount }]
    : await queryRows(ctx.db, Counted)`
        select count(*)::int as total from passages
        where organization_id = ${organizationId}::uuid and ${where}`;
  const after =
    input.after === undefined ? Prisma.empty : Prisma.sql`and position > ${input.after}`;
  const skipped = input.after === undefined ? (input.page - 1) * input.perPage : 0;
  const ids = await queryRows(ctx.db, Found)`
    select id from passages
    where organization_id = ${organizationId}::uuid and ${where} ${after}
    order by position limit ${input.perPage}::int offset ${skipped}::int`;
  const rows = await ctx.db.passage.findMany({
    where: { id: { in: ids.map((row) => row.id) } },
    orderBy: { position: 'asc' },
  });
  return { data: rows.map(toPassage), total };
}

function conditions({
  documentId,
  generation,
  q,
  state,
}: Partial<PassageListQuery> & { documentId: string; generation: number }): Prisma.Sql {
  const parts = [Prisma.sql`document_id = ${documentId}::uuid and generation = ${generation}::int`];
  if (state === 'edited') parts.push(Prisma.sql`is_edited`);
  if (state === 'excluded') parts.push(Prisma.sql`is_excluded`);
  if (q) {
    const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    parts.push(Prisma.sql`unaccent(heading || ' ' || content) ilike unaccent(${pattern})`);
  }
  return Prisma.join(parts, ' and ');
}
