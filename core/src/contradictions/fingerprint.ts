import { sha256 } from '../platform/index.ts';
import type { PlacedClaim, StoredPlace } from './place.ts';

const said = ({ sourceId, section, quote, start, end }: StoredPlace) =>
  JSON.stringify([sourceId, section, quote, start, end]);

/** One side of a pair: the same wherever in its document the sentence stands. */
export const sideKey = (place: StoredPlace): string => said(place);

/**
 * What a pair is known by: both sources and what they say, in no order. A dismissed pair stays
 * dismissed under it until either text changes.
 */
export function fingerprintOf(a: PlacedClaim, b: PlacedClaim): string {
  const sides = [said(a.place), said(b.place)].sort();
  return sha256(new TextEncoder().encode(JSON.stringify([a.kind, ...sides])));
}
