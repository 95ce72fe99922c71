import type { AssertionPair } from './assertion-pair.ts';
import { isCandidate, isConflict, likenessToAsk } from './compare-assertions.ts';
import { fingerprintOf } from './fingerprint.ts';
import { letOthersRun } from './let-others-run.ts';
import type { PlacedAssertion } from './place.ts';

type Pair = Omit<AssertionPair, 'fingerprint'>;

/** Rows of a price list are all alike: of many thousand pairs only the likeliest are kept. */
const MOST_PAIRS = 500;

const isSamePlace = (a: PlacedAssertion, b: PlacedAssertion) =>
  a.place.sourceId === b.place.sourceId &&
  a.place.section === b.place.section &&
  a.place.quote === b.place.quote;

/** Whether a source states both values for one subject: then they are deliberate variants. */
function knowsBoth(pair: Pair, assertions: readonly PlacedAssertion[]): boolean {
  const tellsToo = (one: PlacedAssertion, other: PlacedAssertion) =>
    one.place.sourceId !== other.place.sourceId &&
    assertions.some(
      (assertion) =>
        assertion.place.sourceId === one.place.sourceId &&
        assertion.kind === other.kind &&
        isConflict(assertion, one) &&
        !isCandidate(assertion, other),
    );
  return tellsToo(pair.first, pair.second) || tellsToo(pair.second, pair.first);
}

const likeliestFirst = (a: Pair, b: Pair) =>
  Number(b.isFound) - Number(a.isFound) || b.likeness - a.likeness;

/** Each pair once, most alike first; only the likeliest if there are too many. */
export async function pairAssertions(
  counterparts: ReadonlyMap<PlacedAssertion, PlacedAssertion[]>,
): Promise<AssertionPair[]> {
  const pause = letOthersRun();
  const pairs = new Map<string, AssertionPair>();
  for (const pair of await alikePairs(counterparts, pause)) {
    await pause();
    const fingerprint = fingerprintOf(pair.first, pair.second);
    if (!pairs.has(fingerprint)) pairs.set(fingerprint, { fingerprint, ...pair });
    if (pairs.size === MOST_PAIRS) break;
  }
  const assertions = [...new Set([...counterparts.keys(), ...[...counterparts.values()].flat()])];
  const judged: AssertionPair[] = [];
  for (const pair of pairs.values()) {
    await pause();
    judged.push({ ...pair, isFound: pair.isFound && !knowsBoth(pair, assertions) });
  }
  return judged.sort(likeliestFirst);
}

/** The same pair may come from both of its sides. */
async function alikePairs(
  counterparts: ReadonlyMap<PlacedAssertion, PlacedAssertion[]>,
  pause: () => Promise<void>,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const [first, others] of counterparts) {
    await pause();
    for (const second of others) {
      if (!isCandidate(first, second) || isSamePlace(first, second)) continue;
      const isFound = isConflict(first, second);
      const likeness = likenessToAsk(first, second, isFound);
      if (likeness > 0) pairs.push({ first, second, isFound, likeness });
    }
  }
  return pairs.sort(likeliestFirst);
}
