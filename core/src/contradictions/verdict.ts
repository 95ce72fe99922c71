import type { AssertionPair } from './assertion-pair.ts';

/** The judgement of a pair, and who made it. */
export interface Verdict {
  pair: AssertionPair;
  isConflict: boolean;
  explanation: string;
  /** Name of the model; empty when only values and words were compared. */
  judgedBy: string;
}
