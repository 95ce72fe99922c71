import { isCandidate, isConflict, likenessToAsk } from './compare-claims.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { PlacedClaim } from './place.ts';

/** Two claims whose values differ and that are about something alike. */
export interface ClaimPair {
  fingerprint: string;
  first: PlacedClaim;
  second: PlacedClaim;
  /** Whether comparing values and words alone finds a conflict. */
  isFound: boolean;
  likeness: number;
}

const isSamePlace = (a: PlacedClaim, b: PlacedClaim) =>
  a.place.sourceId === b.place.sourceId &&
  a.place.section === b.place.section &&
  a.place.quote === b.place.quote;

/** Whether a source tells both values of one subject: then it knows, and the two are variants. */
function knowsBoth(pair: ClaimPair, claims: readonly PlacedClaim[]): boolean {
  const tellsToo = (one: PlacedClaim, other: PlacedClaim) =>
    one.place.sourceId !== other.place.sourceId &&
    claims.some(
      (claim) =>
        claim.place.sourceId === one.place.sourceId &&
        claim.kind === other.kind &&
        isConflict(claim, one) &&
        !isCandidate(claim, other),
    );
  return tellsToo(pair.first, pair.second) || tellsToo(pair.second, pair.first);
}

/** Each pair once, those most alike first. */
export function pairClaims(counterparts: ReadonlyMap<PlacedClaim, PlacedClaim[]>): ClaimPair[] {
  const pairs = new Map<string, ClaimPair>();
  for (const [claim, others] of counterparts) {
    for (const other of others) {
      if (!isCandidate(claim, other) || isSamePlace(claim, other)) continue;
      const likeness = likenessToAsk(claim, other);
      if (likeness === 0) continue;
      const fingerprint = fingerprintOf(claim, other);
      if (pairs.has(fingerprint)) continue;
      const isFound = isConflict(claim, other);
      pairs.set(fingerprint, { fingerprint, first: claim, second: other, isFound, likeness });
    }
  }
  const claims = [...new Set([...counterparts.keys(), ...[...counterparts.values()].flat()])];
  return [...pairs.values()]
    .map((pair) => ({ ...pair, isFound: pair.isFound && !knowsBoth(pair, claims) }))
    .sort((a, b) => Number(b.isFound) - Number(a.isFound) || b.likeness - a.likeness);
}
