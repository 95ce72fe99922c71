import {
  type FoundPassage,
  type Judgement,
  judgePassages,
  type Retrieval,
} from '../../contract/index.ts';
import type { Candidate } from './find-passages.ts';

/** How many rejected candidates are shown, unless more are asked for. */
export const REJECTED_SHOWN = 5;

/**
 * Decides with `judgePassages` which candidates enter the prompt, best fused score first. Returns
 * those, and the first `rejected` of the others.
 */
export function judgeCandidates(
  candidates: Candidate[],
  { rejected: shown = REJECTED_SHOWN, ...judgement }: Judgement & { rejected?: number | undefined },
): Pick<Retrieval, 'outcome' | 'passages'> {
  const { outcome, passages } = judgePassages(candidates.map(foundPassage), judgement);
  const rejected = passages.filter((passage) => !passage.isUsed).slice(0, shown);
  return { outcome, passages: passages.filter((one) => one.isUsed || rejected.includes(one)) };
}

function foundPassage(
  candidate: Candidate,
  index: number,
): Omit<FoundPassage, 'isUsed' | 'rejectedBecause'> {
  return {
    passageId: candidate.id,
    documentId: candidate.document_id,
    documentTitle: candidate.document_title,
    heading: candidate.heading,
    page: candidate.page,
    content: candidate.content,
    similarity: candidate.is_comparable ? (candidate.similarity ?? 0) : 0,
    isComparable: candidate.is_comparable,
    wordScore: candidate.word_score,
    vectorRank: candidate.vector_rank,
    wordRank: candidate.word_rank,
    fusedScore: candidate.fused_score,
    fusedRank: index + 1,
  };
}
