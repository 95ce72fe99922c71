import type { FoundPassage, Retrieval } from '../schemas/trace.ts';

export interface Judgement {
  /** Least similarity, 0 to 1. */
  threshold: number;
  /** How many passages may enter the prompt. */
  limit: number;
}

/**
 * Decides which passages enter the prompt: of those given, in their order, the ones whose
 * similarity reaches the threshold, up to the limit. One that another model embedded has no
 * similarity to judge by; it got here by its words and stays until it is embedded anew. The console
 * judges anew with it when a marketer moves the limits.
 */
export function judgePassages<T extends Pick<FoundPassage, 'similarity' | 'isComparable'>>(
  candidates: readonly T[],
  { threshold, limit }: Judgement,
): {
  outcome: Retrieval['outcome'];
  passages: (T & Pick<FoundPassage, 'isUsed' | 'rejectedBecause'>)[];
} {
  let used = 0;
  const passages = candidates.map((candidate) => {
    const isGoodEnough = !candidate.isComparable || candidate.similarity >= threshold;
    const isUsed = isGoodEnough && used < limit;
    if (isUsed) used += 1;
    const reason = isGoodEnough ? ('beyond_limit' as const) : ('below_threshold' as const);
    return { ...candidate, isUsed, rejectedBecause: isUsed ? null : reason };
  });
  return { outcome: outcomeOf(used, passages.length, limit), passages };
}

function outcomeOf(used: number, found: number, limit: number): Retrieval['outcome'] {
  if (limit <= 0) return 'skipped';
  if (used > 0) return 'used';
  return found > 0 ? 'below_threshold' : 'nothing';
}
