import type { z } from 'zod';
import { ContradictionPlace } from '../contract/index.ts';
import type { Claim } from './claim.ts';

/** Where a claim is, as stored: the title is read afresh, since people rename things. */
export const StoredPlace = ContradictionPlace.omit({ title: true });
export type StoredPlace = z.infer<typeof StoredPlace>;

/** A claim, and where it was read. */
export interface PlacedClaim extends Claim {
  place: StoredPlace;
}

type Whereabouts = Omit<StoredPlace, 'quote' | 'start' | 'end'>;

export function placeClaim(claim: Claim, where: Whereabouts): PlacedClaim {
  const { start, end, statement } = claim;
  return { ...claim, place: { ...where, quote: statement.text, start, end } };
}
