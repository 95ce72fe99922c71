import { Prisma } from '@sosia/prisma';
import type { Document } from '../../contract/index.ts';
import { announce, type Context } from '../../platform/index.ts';
import { toDocument } from './document-row.ts';
import { dropReplacement } from './drop-replacement.ts';
import { lockDocument } from './lock-document.ts';
import { pendingReplacement } from './replacement.ts';

/**
 * Cancels the ingestion of a document. Passages that already answered keep answering. Of a first
 * ingestion only the file is kept, for another try. If ingestion is already over, nothing changes.
 * Throws a `NotFoundError`.
 */
export async function cancelDocument(
  ctx: Pick<Context, 'db' | 'organizationId' | 'clock' | 'storage' | 'queue' | 'log'>,
  id: string,
): Promise<Document> {
  const row = await ctx.db.$transaction(async (tx) => {
    const was = await lockDocument(tx, ctx, id);
    const isUnderWay = was.status === 'pending' || was.status === 'processing';
    if (!isUnderWay || pendingReplacement(was)) return was;
    const answers = was.generation > 0;
    await tx.passage.deleteMany({
      where: { documentId: id, generation: { not: was.generation } },
    });
    const cancelled = await tx.document.update({
      where: { id },
      data: {
        status: answers ? 'ready' : 'cancelled',
        // Tells the running ingestion, at its next batch, that it has been overtaken.
        request: { increment: 1 },
        progress: Prisma.DbNull,
        updatedAt: ctx.clock.now(),
      },
    });
    await announce(tx, ctx.organizationId, { type: 'document', documentId: id });
    return cancelled;
  });
  return pendingReplacement(row) ? dropReplacement(ctx, id) : toDocument(row);
}
