import type { FoundPassage, Retrieval } from '../contract/index.ts';
import type { Candidate } from './find-passages.ts';

/** How many of those that were just missed are shown. */
const REJECTED_SHOWN = 5;

/**
 * Decides which candidates enter the prompt, the best fused score first: those whose similarity
 * reaches the threshold, up to the limit. One that another model embedded has no similarity to
 * judge by; it got here by its words and stays until it is embedded anew.
 */
export function judgeCandidates(
  candidates: Candidate[],
  { threshold, limit }: { threshold: number; limit: number },
): Pick<Retrieval, 'outcome' | 'passages'> {
  let used = 0;
  const judged = candidates.map((candidate): FoundPassage => {
    const similarity = candidate.is_comparable ? (candidate.similarity ?? 0) : 0;
    const isGoodEnough = !candidate.is_comparable || similarity >= threshold;
    const isUsed = isGoodEnough && used < limit;
    if (isUsed) used += 1;
    const reason = isGoodEnough ? 'beyond_limit' : 'below_threshold';
    return {
      passageId: candidate.id,
      documentId: candidate.document_id,
      documentTitle: candidate.document_title,
      heading: candidate.heading,
      page: candidate.page,
      content: candidate.content,
      similarity,
      wordScore: candidate.word_score,
      vectorRank: candidate.vector_rank,
      wordRank: candidate.word_rank,
      fusedScore: candidate.fused_score,
      isUsed,
      rejectedBecause: isUsed ? null : reason,
    };
  });
  const rejected = judged.filter((passage) => !passage.isUsed).slice(0, REJECTED_SHOWN);
  const outcome = used > 0 ? 'used' : judged.length > 0 ? 'below_threshold' : 'nothing';
  return { outcome, passages: judged.filter((one) => one.isUsed || rejected.includes(one)) };
}
