import { toSql } from 'pgvector';
import { type Context, newId } from '../../platform/index.ts';
import { searchVectorOf } from '../search/lexemes.ts';
import type { SplitPassage } from './split-passages.ts';

/** The text that is embedded and indexed: the heading tells what a passage is about. */
export function indexedText({
  heading,
  content,
}: Pick<SplitPassage, 'heading' | 'content'>): string {
  return heading ? `${heading}\n${content}` : content;
}

export interface PassageBatch {
  documentId: string;
  generation: number;
  /** Position of the first passage in the document. */
  from: number;
  passages: readonly SplitPassage[];
  /** One per passage. */
  embeddings: number[][];
  embeddingModel: string;
}

/**
 * Writes passages of a generation that does not answer yet. Returns how many were written: fewer
 * than given when the document is gone, or when another run of the same ingestion has written this
 * generation.
 */
export async function writePassages(
  ctx: Pick<Context, 'db' | 'organizationId' | 'clock'>,
  batch: PassageBatch,
): Promise<number> {
  const rows = batch.passages.map((passage, index) => ({
    id: newId(),
    position: batch.from + index,
    heading: passage.heading,
    page: passage.page,
    content: passage.content,
    token_count: passage.tokenCount,
    embedding: toSql(batch.embeddings[index] ?? []),
    search_vector: searchVectorOf(indexedText(passage)),
  }));
  return ctx.db.$executeRaw`
    insert into passages (id, organization_id, document_id, generation, position, heading, page,
      content, token_count, embedding, embedding_model, search_vector, created_at)
    select row.id, d.organization_id, d.id, ${batch.generation}::int, row.position, row.heading,
      row.page, row.content, row.token_count, row.embedding::vector, ${batch.embeddingModel},
      row.search_vector::tsvector, ${ctx.clock.now()}
    from documents d, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid,
      position int, heading text, page int, content text, token_count int, embedding text,
      search_vector text)
    where d.id = ${batch.documentId}::uuid and d.organization_id = ${ctx.organizationId}::uuid
    on conflict (document_id, generation, position) do nothing`;
}
