import type { Retrieval } from '../../contract/index.ts';
import type { Embedder } from '../../models/index.ts';
import {
  type Candidate,
  findPassages,
  type QuestionVector,
  type SearchContext,
} from './find-passages.ts';
import { judgeCandidates } from './judge-candidates.ts';
import { questionLexemes } from './lexemes.ts';

export interface KnowledgeQuestion {
  question: string;
  /** Which documents may answer; `all` means all of the organisation's. */
  documentIds?: string[] | 'all';
  /** Most passages used. */
  limit: number;
  /** Minimum similarity (cosine); undefined means the embedding model's own threshold. */
  threshold?: number | undefined;
  /** How many passages that would not be used are returned too. */
  rejected?: number | undefined;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Longer questions are cut here (characters): the rest would not change their meaning. */
const LONGEST_QUESTION = 10_000;

/**
 * Searches the knowledge by meaning and by words. Says of each passage found its rank in either
 * list and whether it would enter the prompt. Accepts any text as a question. Throws
 * `embedding_failed` when the embedding service does not answer.
 */
export async function searchKnowledge(
  ctx: SearchContext & { embedder: Embedder },
  input: KnowledgeQuestion,
): Promise<Retrieval> {
  const { embedder } = ctx;
  const threshold = input.threshold ?? embedder.defaultThreshold;
  const about = {
    question: input.question,
    embeddingModel: embedder.model,
    threshold,
    defaultThreshold: embedder.defaultThreshold,
    limit: input.limit,
  };
  if (input.limit <= 0) return { ...about, outcome: 'skipped', passages: [] };
  const question = input.question.slice(0, LONGEST_QUESTION).replaceAll('\0', ' ').toWellFormed();
  const { documentIds = 'all' } = input;
  const chosen = documentIds === 'all' ? null : documentIds.filter((id) => UUID.test(id));
  if (question.trim() === '' || chosen?.length === 0) {
    return { ...about, outcome: 'nothing', passages: [] };
  }
  const found = await findPassages(ctx, {
    documentIds: chosen,
    vectors: [
      await vectorOf(embedder, question),
      ...(await Promise.all((embedder.older ?? []).map((older) => vectorOf(older, question)))),
    ],
    lexemes: questionLexemes(question),
  });
  const candidates = found.filter((candidate) => isWorthJudging(candidate, embedder));
  return {
    ...about,
    ...judgeCandidates(candidates, { threshold, limit: input.limit, rejected: input.rejected }),
  };
}

async function vectorOf(embedder: Embedder, question: string): Promise<QuestionVector> {
  const [embedding] = await embedder.embed([question]);
  const { model, rankWeight } = embedder;
  return {
    model,
    rankWeight,
    embedding: embedding?.some((value) => value !== 0) ? embedding : null,
  };
}

/** The threshold is on the scale of the model in use; older models' passages have their own. */
function isWorthJudging(candidate: Candidate, { older = [] }: Embedder): boolean {
  if (candidate.is_comparable || candidate.similarity === null) return true;
  const model = older.find((one) => one.model === candidate.embedding_model);
  return candidate.similarity >= (model?.defaultThreshold ?? 0);
}
