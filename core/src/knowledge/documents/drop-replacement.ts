import { Prisma } from '@sosia/prisma';
import type { Document } from '../../contract/index.ts';
import { announce, type Context, NotFoundError } from '../../platform/index.ts';
import { deleteFiles } from './delete-files.ts';
import { toDocument } from './document-row.ts';
import { lockDocument } from './lock-document.ts';
import { readReplacement } from './replacement.ts';

/**
 * Discards a replacement, whether it is being read or has failed; the document stays as it is.
 * Throws a `NotFoundError` when there is none.
 */
export async function dropReplacement(
  ctx: Pick<Context, 'db' | 'organizationId' | 'clock' | 'storage' | 'queue' | 'log'>,
  id: string,
): Promise<Document> {
  const { organizationId } = ctx;
  const { row, replacement } = await ctx.db.$transaction(async (tx) => {
    const was = await lockDocument(tx, ctx, id);
    const replacement = readReplacement(was);
    if (!replacement) throw new NotFoundError('Replacement');
    const isPending = replacement.failureCode === null;
    const row = await tx.document.update({
      where: { id },
      data: {
        replacement: Prisma.DbNull,
        ...(isPending && {
          request: { increment: 1 },
          status: replacement.resumeStatus,
          progress: Prisma.DbNull,
        }),
        updatedAt: ctx.clock.now(),
      },
    });
    await announce(tx, organizationId, { type: 'document', documentId: id });
    return { row, replacement };
  });
  if (row.status === 'pending') {
    await ctx.queue.add('ingest-document', { organizationId, documentId: id });
  }
  await deleteFiles(ctx, [replacement.storageKey]);
  return toDocument(row);
}
