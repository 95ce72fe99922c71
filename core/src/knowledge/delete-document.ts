import { announce, type Context, NotFoundError } from '../platform/index.ts';

/** Removes a document, its passages and its file. Throws a `NotFoundError`. */
export async function deleteDocument(
  ctx: Pick<Context, 'db' | 'organizationId' | 'storage' | 'log'>,
  id: string,
): Promise<void> {
  const storageKey = await ctx.db.$transaction(async (tx) => {
    const document = await tx.document.findUnique({ where: { id }, select: { storageKey: true } });
    const { count } = await tx.document.deleteMany({ where: { id } });
    if (!document || count === 0) throw new NotFoundError('Document');
    await announce(tx, ctx.organizationId, { type: 'document', documentId: id });
    return document.storageKey;
  });
  try {
    await ctx.storage.delete(storageKey);
  } catch (error) {
    ctx.log.warn(
      { documentId: id, error: String(error) },
      'a deleted document left its file behind',
    );
  }
}
