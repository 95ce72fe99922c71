import type { Document, Prisma } from '@sosia/prisma';
import type { LostEdit } from '../../contract/index.ts';
import { type Context, newId } from '../../platform/index.ts';
import { comparePassages } from '../passages/compare-passages.ts';
import { readReplacement } from './replacement.ts';

/** When a large document has little in common with the old one, the first items are enough. */
const MOST_ITEMS = 300;

/** A row that describes what a replacement, about to be swapped in, changes. */
export async function describeChange(
  ctx: Pick<Context, 'db' | 'organizationId' | 'clock'>,
  was: Document,
  nextGeneration: number,
  lostEdits: LostEdit[],
): Promise<Prisma.DocumentChangeUncheckedCreateInput> {
  const passagesOf = async (generation: number) => {
    const rows = await ctx.db.passage.findMany({
      where: { documentId: was.id, generation },
      orderBy: { position: 'asc' },
      select: { heading: true, page: true, content: true, originalContent: true },
    });
    return rows.map((row) => ({ ...row, text: row.originalContent ?? row.content }));
  };
  const [before, after] = [await passagesOf(was.generation), await passagesOf(nextGeneration)];
  const { items, ...counts } = await comparePassages(before, after);
  return {
    id: newId(),
    organizationId: ctx.organizationId,
    documentId: was.id,
    previousName: was.sourceName,
    ...counts,
    items: items.slice(0, MOST_ITEMS),
    lostEdits,
    createdById: readReplacement(was)?.requestedById ?? null,
    createdAt: ctx.clock.now(),
  };
}
