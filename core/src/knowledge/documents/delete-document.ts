import { announce, type Context, NotFoundError } from '../../platform/index.ts';
import { deleteFiles } from './delete-files.ts';
import { readReplacement } from './replacement.ts';

/** Removes a document, its passages and its files. Throws a `NotFoundError`. */
export async function deleteDocument(
  ctx: Pick<Context, 'db' | 'organizationId' | 'storage' | 'log'>,
  id: string,
): Promise<void> {
  const document = await ctx.db.$transaction(async (tx) => {
    const found = await tx.document.findUnique({ where: { id } });
    const { count } = await tx.document.deleteMany({ where: { id } });
    if (!found || count === 0) throw new NotFoundError('Document');
    await announce(tx, ctx.organizationId, { type: 'document', documentId: id });
    return found;
  });
  const { storageKey, textKey } = document;
  await deleteFiles(ctx, [storageKey, textKey, readReplacement(document)?.storageKey]);
}
