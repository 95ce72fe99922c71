import type { Document } from '../../contract/index.ts';
import { type Context, NotFoundError } from '../../platform/index.ts';
import { toDocument } from './document-row.ts';

/** One document. Throws a `NotFoundError`. */
export async function getDocument(ctx: Pick<Context, 'db'>, id: string): Promise<Document> {
  const row = await ctx.db.document.findUnique({ where: { id } });
  if (!row) throw new NotFoundError('Document');
  return toDocument(row);
}
