import type { ListQuery, Passage } from '../contract/index.ts';
import { type Context, NotFoundError } from '../platform/index.ts';
import { toPassage } from './document-row.ts';

/** A page of the passages that answer for a document now, in its order. Throws a `NotFoundError`. */
export async function listPassages(
  ctx: Pick<Context, 'db'>,
  input: { documentId: string } & Pick<ListQuery, 'page' | 'perPage'>,
): Promise<{ data: Passage[]; total: number }> {
  const document = await ctx.db.document.findUnique({ where: { id: input.documentId } });
  if (!document) throw new NotFoundError('Document');
  const rows = await ctx.db.passage.findMany({
    where: { documentId: document.id, generation: document.generation },
    orderBy: { position: 'asc' },
    skip: (input.page - 1) * input.perPage,
    take: input.perPage,
  });
  return { data: rows.map(toPassage), total: document.passageCount };
}
