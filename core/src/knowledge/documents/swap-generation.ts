import { type Document, Prisma } from '@sosia/prisma';
import type { Embedder } from '../../models/index.ts';
import { announce, type Context } from '../../platform/index.ts';
import { carryOverEdits } from '../passages/carry-over-edits.ts';
import { deleteFiles } from './delete-files.ts';
import { describeChange } from './describe-change.ts';
import { Overtaken } from './ingestion-state.ts';
import { adoptedFields, pendingReplacement } from './replacement.ts';

type SwapContext = Pick<Context, 'db' | 'organizationId' | 'clock' | 'storage' | 'log'> & {
  embedder: Embedder;
};

/** The generation that answers from now on, and what else changes with it. */
export type NextGeneration = { generation: number; passageCount: number } & Pick<
  Prisma.DocumentUncheckedUpdateManyInput,
  'textKey' | 'language' | 'title'
>;

/** Changes kept per document; older ones say nothing about the current passages. */
const CHANGES_KEPT = 10;

/**
 * Makes a generation answer and removes all others, in one transaction. People's edits to passages
 * are carried over, even those made a moment ago, and a replacement becomes the document's file.
 * Throws `Overtaken` when the ingestion is no longer wanted.
 */
export async function swapGeneration(
  ctx: SwapContext,
  was: Document,
  next: NextGeneration,
): Promise<void> {
  for (;;) {
    const { revision, lost } = await carryOverEdits(ctx, was, next.generation);
    const isReplaced = pendingReplacement(was) !== null && was.generation > 0;
    const change = isReplaced ? await describeChange(ctx, was, next.generation, lost) : null;
    if (await commit(ctx, was, next, { revision, change })) break;
  }
  await deleteFiles(ctx, [pendingReplacement(was) && was.storageKey, next.textKey && was.textKey]);
}

/** Returns false when somebody edited a passage after the edits were carried over. */
async function commit(
  ctx: SwapContext,
  was: Document,
  next: NextGeneration,
  seen: { revision: number; change: Prisma.DocumentChangeUncheckedCreateInput | null },
): Promise<boolean> {
  const { id, generation, request } = was;
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id, generation, request, editRevision: seen.revision },
      data: {
        ...next,
        ...adoptedFields(was),
        ...(pendingReplacement(was) && { replacement: Prisma.DbNull }),
        embeddingModel: ctx.embedder.model,
        reindex: Prisma.DbNull,
        status: 'ready',
        progress: Prisma.DbNull,
        failureCode: null,
        failureMessage: null,
        updatedAt: ctx.clock.now(),
      },
    });
    if (count === 0) {
      if (await tx.document.count({ where: { id, generation, request } })) return false;
      throw new Overtaken();
    }
    await tx.passage.deleteMany({
      where: { documentId: id, generation: { not: next.generation } },
    });
    if (seen.change) {
      await tx.documentChange.create({ data: seen.change });
      const old = await tx.documentChange.findMany({
        where: { documentId: id },
        orderBy: { createdAt: 'desc' },
        skip: CHANGES_KEPT,
        select: { id: true },
      });
      await tx.documentChange.deleteMany({ where: { id: { in: old.map((row) => row.id) } } });
    }
    await announce(tx, ctx.organizationId, { type: 'document', documentId: id });
    return true;
  });
}
