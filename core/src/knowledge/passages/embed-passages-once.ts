import type { Document } from '@sosia/prisma';
import { fromSql } from 'pgvector';
import { z } from 'zod';
import type { Embedder } from '../../models/index.ts';
import { type Context, queryRows } from '../../platform/index.ts';
import type { SplitPassage } from './split-passages.ts';
import { indexedText } from './write-passages.ts';

type EmbedContext = Pick<Context, 'db' | 'organizationId'> & { embedder: Embedder };

/**
 * The embeddings for the next generation's passages. Only those that the document does not have yet
 * are computed: changing one of five hundred questions costs one embedding. Throws
 * `embedding_failed`.
 */
export async function embedPassagesOnce(
  ctx: EmbedContext,
  document: Pick<Document, 'id' | 'generation'>,
  passages: readonly SplitPassage[],
): Promise<number[][]> {
  const known =
    document.generation > 0 ? await knownEmbeddings(ctx, document, passages) : new Map();
  const missing = passages.filter((_, place) => !known.has(place));
  const made = missing.length > 0 ? await ctx.embedder.embed(missing.map(indexedText)) : [];
  let next = 0;
  return passages.map((_, place) => known.get(place) ?? made[next++] ?? []);
}

const Known = z.object({ place: z.number(), embedding: z.string() });

async function knownEmbeddings(
  { db, organizationId, embedder }: EmbedContext,
  { id, generation }: Pick<Document, 'id' | 'generation'>,
  passages: readonly SplitPassage[],
): Promise<Map<number, number[]>> {
  const wanted = passages.map(({ heading, content }, place) => ({ place, heading, content }));
  const rows = await queryRows(db, Known)`
    select distinct on (wanted.place) wanted.place, p.embedding::text as embedding
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      as wanted(place int, heading text, content text)
    join passages p on p.heading = wanted.heading and p.content = wanted.content
    where p.organization_id = ${organizationId}::uuid and p.document_id = ${id}::uuid
      and p.generation = ${generation}::int and p.embedding_model = ${embedder.model}
    order by wanted.place`;
  return new Map(rows.map(({ place, embedding }) => [place, fromSql(embedding) as number[]]));
}
