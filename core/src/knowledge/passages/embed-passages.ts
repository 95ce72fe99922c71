import { toSql } from 'pgvector';
import type { Embedder } from '../../models/index.ts';
import { searchVectorOf } from '../search/lexemes.ts';
import { estimateTokens } from './estimate-tokens.ts';
import type { PassageIndex } from './passage-index.ts';
import { indexedText } from './write-passages.ts';

export interface PassageText {
  heading: string;
  content: string;
}

/** Embeds and indexes passages, returning one entry for each. Throws `embedding_failed`. */
export async function embedPassages(
  embedder: Embedder,
  passages: readonly PassageText[],
): Promise<PassageIndex[]> {
  if (passages.length === 0) return [];
  const texts = passages.map(indexedText);
  const embeddings = await embedder.embed(texts);
  return passages.map(({ content }, index) => ({
    embedding: toSql(embeddings[index] ?? []),
    embedding_model: embedder.model,
    search_vector: searchVectorOf(texts[index] ?? ''),
    token_count: estimateTokens(content),
  }));
}
