import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Config } from '../platform/index.ts';
import { embedOffline } from './embeddings-offline.ts';
import { openAiEmbedding } from './embeddings-openai.ts';

/** The column's size: `vector(512)`. */
export const EMBEDDING_DIMENSIONS = 512;
export const OFFLINE_EMBEDDING_MODEL = 'offline-ngrams-1';
const OPENAI_EMBEDDING_MODEL = 'text-embedding-3-small';

/**
 * Turns texts into unit vectors that point in similar directions when the texts mean similar
 * things.
 */
export interface Embedder {
  /** Stored with each vector: vectors of two models are never compared. */
  model: string;
  dimensions: typeof EMBEDDING_DIMENSIONS;
  /** Minimum cosine at which a passage is worth quoting, for personas that set none. */
  defaultThreshold: number;
  /**
   * Weight of a rank in the vector list relative to the same rank in the word list (1: equal).
   * Hashed n-grams see the same words as the word index, less sharply, so their weight is low.
   */
  rankWeight: number;
  /** One vector per text, in order. All zeros for a blank text, if the model gives none. */
  embed(texts: string[]): Promise<number[][]>;
  /** Models used before that can still be called: their vectors answer until they are replaced. */
  older?: Embedder[];
}

/** Passages per batch: these take about 5 ms of the one thread that also serves everybody else. */
const EMBEDDED_AT_ONCE = 8;

const offline: Embedder = {
  model: OFFLINE_EMBEDDING_MODEL,
  dimensions: EMBEDDING_DIMENSIONS,
  defaultThreshold: 0.1,
  rankWeight: 0.1,
  async embed(texts) {
    const vectors: number[][] = [];
    for (const text of texts) {
      vectors.push(embedOffline(text, EMBEDDING_DIMENSIONS));
      if (vectors.length % EMBEDDED_AT_ONCE === 0) await letOthersRun();
    }
    return vectors;
  },
};

/** With a key, embeddings by OpenAI (or a compatible server); without, hashed n-grams. */
export function openEmbedder(config: Pick<Config, 'openai'>): Embedder {
  if (!config.openai) return offline;
  const dimensions = EMBEDDING_DIMENSIONS;
  return {
    model: OPENAI_EMBEDDING_MODEL,
    dimensions,
    defaultThreshold: 0.2,
    rankWeight: 1,
    embed: openAiEmbedding({ ...config.openai, model: OPENAI_EMBEDDING_MODEL, dimensions }),
    older: [offline],
  };
}
