import type { FoundPassage, Retrieval } from '../schemas/trace.ts';

export interface Judgement {
  /** Minimum similarity, 0 to 1. */
  threshold: number;
  /** How many passages may enter the prompt. */
  limit: number;
}

/**
 * Decides which passages enter the prompt: in the given order, those whose similarity reaches the
 * threshold, up to the limit. A passage embedded by another model has no comparable similarity. It
 * was found by its words and is kept until it is re-embedded. The console calls this again when a
 * marketer moves the limits.
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
