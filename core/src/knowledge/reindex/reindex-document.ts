import type { Document } from '@sosia/prisma';
import { z } from 'zod';
import type { Embedder } from '../../models/index.ts';
import { announce, type Context, queryRows, SosiaError } from '../../platform/index.ts';
import { embedPassages } from '../passages/embed-passages.ts';
import { writeInSteps } from '../passages/write-in-steps.ts';
import { type Reindex, readReindex } from './reindex.ts';

type ReindexContext = Pick<Context, 'db' | 'organizationId' | 'clock' | 'log'> & {
  embedder: Embedder;
};

const OutdatedPassage = z.object({
  id: z.string(),
  position: z.number(),
  heading: z.string(),
  content: z.string(),
});
type OutdatedPassage = z.infer<typeof OutdatedPassage>;

const EMBED_AT_ONCE = 64;

/**
 * Re-embeds a document's current passages that another model embedded, with the model in use. Works
 * in small batches and in place: text, edits and exclusions are untouched, and each passage answers
 * by its old vector until it has the new one. May run twice, even at once. A failure is recorded
 * with the document; one that is our own fault is also thrown, so that the queue retries.
 */
export async function reindexDocument(ctx: ReindexContext, documentId: string): Promise<void> {
  const document = await ctx.db.document.findUnique({ where: { id: documentId } });
  const asked = document && readReindex(document);
  if (!document || !asked || asked.failureCode) return;
  try {
    await embedAnew(ctx, document);
    await finish(ctx, document);
  } catch (error) {
    ctx.log.warn({ documentId, error: String(error) }, 'a document could not be reindexed');
    if (!(error instanceof SosiaError)) throw error;
    await record(ctx, document, { failureCode: error.code });
  }
}

async function embedAnew(ctx: ReindexContext, document: Document): Promise<void> {
  let after = -1;
  for (;;) {
    const passages = await nextOutdated(ctx, document, after);
    const last = passages.at(-1);
    if (!last) return;
    const indexes = await embedPassages(ctx.embedder, passages);
    await writeInSteps(passages, async (some, from) => {
      const rows = some.map(({ id, content }, index) => {
        return { id, content, embedding: indexes[from + index]?.embedding };
      });
      // A passage edited meanwhile has another text, and already a vector of the model in use.
      await ctx.db.$executeRaw`
        update passages p
        set embedding = row.embedding::vector, embedding_model = ${ctx.embedder.model}
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as row(id uuid, content text, embedding text)
        where p.id = row.id and p.content = row.content
          and p.organization_id = ${ctx.organizationId}::uuid`;
    });
    after = last.position;
    await record(ctx, document, { done: last.position + 1 });
  }
}

function nextOutdated(
  { db, organizationId, embedder }: ReindexContext,
  { id, generation }: Document,
  after: number,
): Promise<OutdatedPassage[]> {
  return queryRows(db, OutdatedPassage)`
    select id, position, heading, content from passages
    where organization_id = ${organizationId}::uuid and document_id = ${id}::uuid
      and generation = ${generation}::int and position > ${after}::int
      and embedding_model <> ${embedder.model}
    order by position limit ${EMBED_AT_ONCE}::int`;
}

/** Records progress. If the passages have been swapped meanwhile, the work is over. */
async function record(
  ctx: ReindexContext,
  { id, generation }: Document,
  news: Partial<Reindex>,
): Promise<void> {
  const change = JSON.stringify({ ...news, at: ctx.clock.now().toISOString() });
  await ctx.db.$transaction(async (tx) => {
    // From the first passage on the document has vectors of two models, so the column is null.
    const count = await tx.$executeRaw`
      update documents set reindex = reindex || ${change}::jsonb, embedding_model = null
      where id = ${id}::uuid and organization_id = ${ctx.organizationId}::uuid
        and generation = ${generation}::int and reindex is not null`;
    if (count === 0) return;
    await announce(tx, ctx.organizationId, { type: 'document', documentId: id });
  });
}

/** The document has one model again, unless passages of another appeared meanwhile. */
async function finish(ctx: ReindexContext, { id, generation }: Document): Promise<void> {
  const { organizationId, embedder } = ctx;
  await ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`
      update documents d set reindex = null,
        embedding_model = case when exists (
          select 1 from passages p
          where p.organization_id = d.organization_id and p.document_id = d.id
            and p.generation = d.generation and p.embedding_model <> ${embedder.model}
        ) then null else ${embedder.model} end
      where d.id = ${id}::uuid and d.organization_id = ${organizationId}::uuid
        and d.generation = ${generation}::int`;
    await announce(tx, organizationId, { type: 'document', documentId: id });
  });
}
