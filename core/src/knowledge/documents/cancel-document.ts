import { Prisma } from '@sosia/prisma';
import type { Document } from '../../contract/index.ts';
import { announce, type Context } from '../../platform/index.ts';
import { toDocument } from './document-row.ts';
import { dropReplacement } from './drop-replacement.ts';
import { lockDocument } from './lock-document.ts';
import { pendingReplacement } from './replacement.ts';

/**
 * Ends the ingestion of a document. What answered before goes on answering; of a first ingestion
 * nothing is kept but the file, for another try. One that is over already stays as it is. Throws a
 * `NotFoundError`.
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
        // The run that is at work learns by this, with its next batch, that it is overtaken.
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
