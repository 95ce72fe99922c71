import type { Document, UpdateDocument } from '../../contract/index.ts';
import { announce, type Context, NotFoundError } from '../../platform/index.ts';
import { toDocument } from './document-row.ts';

/** Renames a document; answers cite the new title from now on. Throws a `NotFoundError`. */
export async function updateDocument(
  ctx: Pick<Context, 'db' | 'organizationId' | 'clock'>,
  { id, title }: { id: string } & UpdateDocument,
): Promise<Document> {
  return ctx.db.$transaction(async (tx) => {
    const data = { title, updatedAt: ctx.clock.now() };
    await tx.document.updateMany({ where: { id }, data });
    const row = await tx.document.findUnique({ where: { id } });
    if (!row) throw new NotFoundError('Document');
    await announce(tx, ctx.organizationId, { type: 'document', documentId: id });
    return toDocument(row);
  });
}
