import { sha256 } from '../platform/index.ts';
import type { PlacedAssertion, StoredPlace } from './place.ts';

const said = ({ sourceId, section, quote, start, end }: StoredPlace) =>
  JSON.stringify([sourceId, section, quote, start, end]);

/** One side of a pair; does not depend on where in its document the sentence is. */
export const sideKey = (place: StoredPlace): string => said(place);

/**
 * Identifies a pair: both sources and what they say, in either order. A dismissed pair stays
 * dismissed under it until either text changes.
 */
export function fingerprintOf(a: PlacedAssertion, b: PlacedAssertion): string {
  const sides = [said(a.place), said(b.place)].sort();
  return sha256(new TextEncoder().encode(JSON.stringify([a.kind, ...sides])));
}
