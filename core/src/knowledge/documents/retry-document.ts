import { Prisma } from '@sosia/prisma';
import type { Document } from '../../contract/index.ts';
import { announce, type Context, NotFoundError } from '../../platform/index.ts';
import { toDocument } from './document-row.ts';

/**
 * Ingests a document again, whatever the earlier outcome; its current passages answer until that is
 * done. Throws a `NotFoundError`.
 */
export async function retryDocument(
  ctx: Pick<Context, 'db' | 'organizationId' | 'clock' | 'queue'>,
  id: string,
): Promise<Document> {
  const { organizationId } = ctx;
  const row = await ctx.db.$transaction(async (tx) => {
    await tx.document.updateMany({
      where: { id },
      data: {
        status: 'pending',
        request: { increment: 1 },
        progress: Prisma.DbNull,
        failureCode: null,
        failureMessage: null,
        updatedAt: ctx.clock.now(),
      },
    });
    const document = await tx.document.findUnique({ where: { id } });
    if (!document) throw new NotFoundError('Document');
    await announce(tx, organizationId, { type: 'document', documentId: id });
    return document;
  });
  await ctx.queue.add('ingest-document', { organizationId, documentId: id });
  return toDocument(row);
}
