import { Prisma } from '@sosia/prisma';
import type { Document } from '../../contract/index.ts';
import { announce, type Context, NotFoundError } from '../../platform/index.ts';
import { toDocument } from './document-row.ts';
import { lockDocument } from './lock-document.ts';
import { resumeStatus } from './replace-document.ts';
import { readReplacement } from './replacement.ts';

/** Tries a failed replacement again. Throws a `NotFoundError` when there is none. */
export async function retryReplacement(
  ctx: Pick<Context, 'db' | 'organizationId' | 'clock' | 'queue'>,
  id: string,
): Promise<Document> {
  const { organizationId } = ctx;
  const row = await ctx.db.$transaction(async (tx) => {
    const was = await lockDocument(tx, ctx, id);
    const replacement = readReplacement(was);
    if (!replacement) throw new NotFoundError('Replacement');
    const row = await tx.document.update({
      where: { id },
      data: {
        replacement: {
          ...replacement,
          resumeStatus: resumeStatus(was),
          failureCode: null,
          failureMessage: null,
        },
        request: { increment: 1 },
        status: 'pending',
        progress: Prisma.DbNull,
        updatedAt: ctx.clock.now(),
      },
    });
    await announce(tx, organizationId, { type: 'document', documentId: id });
    return row;
  });
  await ctx.queue.add('ingest-document', { organizationId, documentId: id });
  return toDocument(row);
}
