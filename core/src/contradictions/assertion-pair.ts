import type { PlacedAssertion } from './place.ts';

/** Two assertions whose values differ and whose subjects are alike. */
export interface AssertionPair {
  fingerprint: string;
  first: PlacedAssertion;
  second: PlacedAssertion;
  /** Whether comparing values and words alone finds a conflict. */
  isFound: boolean;
  likeness: number;
}
