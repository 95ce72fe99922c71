import type { Document } from '@sosia/prisma';
import type { Embedder } from '../../models/index.ts';
import { type Context, newId, SosiaError } from '../../platform/index.ts';
import { embedPassagesOnce } from '../passages/embed-passages-once.ts';
import type { SplitPassage } from '../passages/split-passages.ts';
import { writeInSteps } from '../passages/write-in-steps.ts';
import { writePassages } from '../passages/write-passages.ts';
import type { ReadDocument } from '../reading/read-document.ts';
import { renewStatistics } from '../search/renew-statistics.ts';
import { deleteFiles } from './delete-files.ts';
import {
  discardGeneration,
  GenerationTaken,
  Overtaken,
  recordFailure,
  recordProgress,
} from './ingestion-state.ts';
import { readFile } from './read-file.ts';
import { swapGeneration } from './swap-generation.ts';

type IngestContext = Pick<
  Context,
  'db' | 'prisma' | 'database' | 'organizationId' | 'clock' | 'storage' | 'log' | 'queue'
> & {
  embedder: Embedder;
};

/** Passages embedded per batch; progress is recorded after each batch. */
const EMBED_AT_ONCE = 64;
/** Progress is announced to consoles at most this many times per document. */
const ANNOUNCEMENTS = 20;

/**
 * Ingests a document: reads it, splits it, embeds its passages and writes them as the next
 * generation, then swaps that in within a single transaction, so that a question sees either all of
 * the old passages or all of the new. May run twice, even at once. A run that is cancelled
 * meanwhile stops after its current batch and leaves nothing behind. A document that cannot be
 * ingested is marked failed with a reason and keeps answering as before. Errors that may be our own
 * fault (a lost database) are also thrown, so that the queue retries.
 */
export async function ingestDocument(ctx: IngestContext, documentId: string): Promise<void> {
  const document = await ctx.db.document.findUnique({ where: { id: documentId } });
  if (!document || document.status === 'ready' || document.status === 'cancelled') return;
  try {
    const read = await readFile(ctx, document);
    const generation = await nextGeneration(ctx, document);
    try {
      await writeGeneration(ctx, document, generation, read.passages);
      await letAnswer(ctx, document, generation, read);
    } catch (error) {
      if (!(error instanceof GenerationTaken)) await discardGeneration(ctx, documentId, generation);
      throw error;
    }
    await renewStatistics(ctx);
    await ctx.queue.add('check-contradictions', { organizationId: ctx.organizationId, documentId });
  } catch (error) {
    await settle(ctx, document, error);
  }
}

/** Nothing to record when the document is gone or another run has done the work. */
async function settle(ctx: IngestContext, document: Document, error: unknown): Promise<void> {
  if (error instanceof Overtaken) return;
  try {
    await recordFailure(ctx, document, error);
  } catch (second) {
    if (second instanceof Overtaken) return;
    throw second;
  }
  if (!(error instanceof SosiaError)) throw error;
}

/** Stores the text of the document, then swaps in the passages cut from it. */
async function letAnswer(
  ctx: IngestContext,
  document: Document,
  generation: number,
  { text, title, language, passages }: ReadDocument,
): Promise<void> {
  const textKey = `${ctx.organizationId}/documents/${document.id}.${newId()}.md`;
  const contentType = 'text/markdown; charset=utf-8';
  await ctx.storage.put(textKey, new TextEncoder().encode(text), { contentType });
  const next = { generation, passageCount: passages.length, textKey, language };
  try {
    await swapGeneration(ctx, document, { ...next, ...(title && ownTitle(document, title)) });
  } catch (error) {
    if (error instanceof Overtaken) await deleteFiles(ctx, [textKey]);
    throw error;
  }
}

/** A page given without a title is called by its address until its own title is known. */
const ownTitle = ({ source, title, sourceName }: Document, own: string) =>
  source === 'url' && title === sourceName ? { title: own.slice(0, 200) } : {};

/** A number that no passage has, so that leftovers of an earlier run are not in the way. */
async function nextGeneration(ctx: IngestContext, document: Document): Promise<number> {
  const where = { documentId: document.id };
  const { _max } = await ctx.db.passage.aggregate({ where, _max: { generation: true } });
  return Math.max(document.generation, _max.generation ?? 0) + 1;
}

async function writeGeneration(
  ctx: IngestContext,
  document: Document,
  generation: number,
  passages: SplitPassage[],
): Promise<void> {
  const total = passages.length;
  const announceEvery = Math.ceil(total / ANNOUNCEMENTS);
  let announced = -announceEvery;
  for (let done = 0; done < total; done += EMBED_AT_ONCE) {
    const isAnnounced = done - announced >= announceEvery;
    if (isAnnounced) announced = done;
    await recordProgress(ctx, document, { step: 'embedding', done, total }, isAnnounced);
    const some = passages.slice(done, done + EMBED_AT_ONCE);
    const embeddings = await embedPassagesOnce(ctx, document, some);
    await writeInSteps(some, async (batch, from) => {
      const written = await writePassages(ctx, {
        documentId: document.id,
        generation,
        from: done + from,
        passages: batch,
        embeddings: embeddings.slice(from, from + batch.length),
        embeddingModel: ctx.embedder.model,
      });
      if (written < batch.length) throw new GenerationTaken();
    });
  }
}
