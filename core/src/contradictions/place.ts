import type { z } from 'zod';
import { ContradictionPlace } from '../contract/index.ts';
import type { Assertion } from './assertion.ts';

/** Where an assertion is, as stored: the title is read afresh, since people rename things. */
export const StoredPlace = ContradictionPlace.omit({ title: true });
export type StoredPlace = z.infer<typeof StoredPlace>;

/** An assertion, and where it was read. */
export interface PlacedAssertion extends Assertion {
  place: StoredPlace;
}

type Whereabouts = Omit<StoredPlace, 'quote' | 'start' | 'end'>;

export function placeAssertion(assertion: Assertion, where: Whereabouts): PlacedAssertion {
  const { start, end, statement } = assertion;
  return { ...assertion, place: { ...where, quote: statement.text, start, end } };
}
