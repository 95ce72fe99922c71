import type { Context } from '../platform/index.ts';
import { narrowWords, readShares } from './narrow-words.ts';
import {
  type Candidate,
  type PassageQuery,
  passageStatement,
  type QuestionVector,
  type Reach,
  scopeOf,
} from './passage-statement.ts';

export type { Candidate, PassageQuery, QuestionVector };

/**
 * Up to this many passages all are compared: exact, and as quick as the index, which has to pass by
 * what other organisations have (`npm run bench:retrieval`).
 */
const EXACT_UP_TO = 5000;
/**
 * How many of all organisations' nearest the index gathers at once (`hnsw.ef_search`). At 100,000
 * passages the ten nearest of one that has 20% or 40% of them were found at 0.91 with 100, at 0.97
 * with 200 and at 0.99 with 400; gathering them at once reads less than going on from fewer.
 */
const SEARCHED = '400';
/** Up to this many passages every one that has any of the words is ranked. */
const ANY_WORD_UP_TO = 2000;

/**
 * Finds passages by meaning (cosine) and by words in one statement, so that both lists see the same
 * state of the documents. Only what answers now is looked at: the current generation, not excluded.
 */
export async function findPassages(
  ctx: Pick<Context, 'db' | 'organizationId'>,
  query: PassageQuery,
): Promise<Candidate[]> {
  const stored = await ctx.db.$queryRaw<StoredVectors[]>`
    select embedding_model as model, sum(passage_count)::float8 as passages
    from (${scopeOf(ctx, query)}) as scope group by embedding_model`;
  const passages = stored.reduce((sum, one) => sum + one.passages, 0);
  if (passages === 0) return [];
  const statement = passageStatement(ctx, query, {
    reach: reachOf(passages),
    vectors: vectorsAsked(query, stored),
    choosing: await choosingWords(ctx, query, passages),
  });
  if (passages <= EXACT_UP_TO) return ctx.db.$queryRaw<Candidate[]>(statement);
  return ctx.db.$transaction(async (tx) => {
    // Without iterating, the index would answer its 40 nearest of all organisations and the filter
    // would leave a few of them, or none (pgvector 0.8, "Iterative index scans").
    await tx.$queryRaw`
      select set_config('hnsw.iterative_scan', 'strict_order', true),
             set_config('hnsw.ef_search', ${SEARCHED}, true)`;
    return tx.$queryRaw<Candidate[]>(statement);
  });
}

function reachOf(passages: number): Reach {
  if (passages <= ANY_WORD_UP_TO) return 'small';
  return passages <= EXACT_UP_TO ? 'exact' : 'indexed';
}

/** The lexemes that choose what is ranked, as text that casts to `tsquery`. */
async function choosingWords(
  ctx: Pick<Context, 'db'>,
  { lexemes }: PassageQuery,
  passages: number,
): Promise<string> {
  if (passages <= ANY_WORD_UP_TO || lexemes.length === 0) return lexemes.join(' | ');
  return narrowWords(lexemes, await readShares(ctx.db, lexemes), passages);
}

interface StoredVectors {
  /** Null: of several models. */
  model: string | null;
  passages: number;
}

/**
 * The vectors that can find something. While documents are embedded anew by another model, the
 * passages of both stand side by side and are found by both. A place in either list counts alike,
 * or those that had their turn would push the others back; it counts for as much as the models
 * deserve by what each has embedded.
 */
function vectorsAsked({ vectors }: PassageQuery, stored: StoredVectors[]): QuestionVector[] {
  const [inUse] = vectors;
  const isMixed = stored.some(({ model }) => model === null);
  const asked = vectors.filter(({ model }) => isMixed || stored.some((one) => one.model === model));
  let [weight, passages] = [0, 0];
  for (const one of stored) {
    const { rankWeight } = vectors.find(({ model }) => model === one.model) ?? inUse;
    weight += rankWeight * one.passages;
    passages += one.passages;
  }
  return asked.map((vector) => ({ ...vector, rankWeight: weight / passages }));
}
