import type { Claim } from './claim.ts';
import { isContrast, isDistinct, type Subject } from './subject-words.ts';
import { compareValues } from './values/compare-values.ts';

/** Of the words of both subjects, weighed: how many must be shared. */
const LEAST_SHARED = 0.6;
/** What a heading's word counts for when only one of the two stands under it. */
const CONTEXT_SHARE = 0.35;

const weigh = (words: Iterable<[string, number]>) => {
  let sum = 0;
  for (const [, weight] of words) sum += weight;
  return sum;
};
const missing = (subject: Subject, ...others: Subject[]) =>
  [...subject].filter(([word]) => !others.some((other) => other.has(word)));
const isShared = (a: Claim, b: Claim, word: string) =>
  (a.core.has(word) || a.context.has(word)) && (b.core.has(word) || b.context.has(word));

/** From 0 to 1: how much two claims are about the same thing, by the words around their values. */
export function subjectLikeness(a: Claim, b: Claim): number {
  const words = new Map([...a.core, ...a.context, ...b.core, ...b.context]);
  const common = [...words].filter(([word]) => isShared(a, b, word));
  const shared = weigh(common);
  // Standing under like headings alone is no subject, unless neither says more.
  const own = weigh(common.filter(([word]) => a.core.has(word) || b.core.has(word)));
  if (own < 1 && (weigh(a.core) >= 1 || weigh(b.core) >= 1)) return 0;
  const alone = [...missing(a.core, b.core, b.context), ...missing(b.core, a.core, a.context)];
  const [under, beneath] = [
    missing(a.context, a.core, b.core, b.context),
    missing(b.context, b.core, a.core, a.context),
  ];
  // Each under a heading of its own: two things. One under a heading: maybe the same, told in
  // passing.
  const isApart = under.length > 0 && beneath.length > 0;
  const aside = (isApart ? 1 : CONTEXT_SHARE) * (weigh(under) + weigh(beneath));
  return shared < 1 ? 0 : shared / (shared + weigh(alone) + aside);
}

/** A name, a number or a contrasting word that only one of the two has. */
function isOtherThing(a: Claim, b: Claim): boolean {
  const alone = [...missing(a.core, b.core, b.context), ...missing(b.core, a.core, a.context)];
  return alone.some(([word, weight]) => isDistinct(weight) || isContrast(word));
}

/** A telephone or the opening hours need no subject: without one they are the house's own. */
function isSameOwner(a: Claim, b: Claim): boolean {
  const words = (claim: Claim) => [...claim.core, ...claim.context].filter(([, w]) => w >= 1);
  const [x, y] = [words(a), words(b)];
  if (x.length === 0 && y.length === 0) return true;
  return !isOtherThing(a, b) && subjectLikeness(a, b) >= LEAST_SHARED;
}

function isSameSubject(a: Claim, b: Claim): boolean {
  if (a.value.shape === 'exact' || a.value.shape === 'hours') return isSameOwner(a, b);
  if (isOtherThing(a, b)) return false;
  const likeness = subjectLikeness(a, b);
  const isListed = a.siblings.length > 0 || b.siblings.length > 0;
  return likeness >= (isListed ? 0.85 : LEAST_SHARED);
}

/** What begins at some amount is one step of a scale. */
const isStep = ({ value }: Claim) => value.shape === 'amount' && value.bound === 'least';

/** "No" speaks against every "yes", unless it is said of some cases alone. */
const isPlainNo = ({ value, isConditional }: Claim) =>
  value.shape === 'stance' && !value.isYes && !isConditional;

/** Conditions must be the same ones, values and all. */
function isSameCondition(a: Claim, b: Claim): boolean {
  if (a.value.shape === 'stance') return isPlainNo(a) || isPlainNo(b);
  if (a.isConditional !== b.isConditional) return false;
  if (!a.isConditional && !isStep(a) && !isStep(b)) return true;
  return a.neighbours.every((one) =>
    b.neighbours.some(
      (other) => one.kind === other.kind && compareValues(one.value, other.value) === 'same',
    ),
  );
}

/** Whether one of the statements gives the other's value as well. */
function isGivenBeside(a: Claim, b: Claim): boolean {
  const holds = (claim: Claim, value: Claim) =>
    claim.siblings.some((sibling) => compareValues(sibling.value, value.value) === 'same');
  return holds(a, b) || holds(b, a);
}

/**
 * Whether two claims say different things about the same, judged by their values and words alone.
 * Made to be right when it says so, rather than to find all: what is doubtful is let pass.
 */
export function isConflict(a: Claim, b: Claim): boolean {
  return isCandidate(a, b) && isSameSubject(a, b) && isSameCondition(a, b) && !isGivenBeside(a, b);
}

/** Values of one kind that differ: worth a closer look when they are about something alike. */
export function isCandidate(a: Claim, b: Claim): boolean {
  return a.kind === b.kind && compareValues(a.value, b.value) === 'different';
}

/** Below this the words have next to nothing in common. */
const LEAST_TO_ASK = 0.25;

/** How alike two claims are, if it is worth asking a model about them; otherwise 0. */
export function likenessToAsk(a: Claim, b: Claim, isFound: boolean): number {
  const likeness = subjectLikeness(a, b);
  if (isFound) return Math.max(LEAST_SHARED, likeness);
  return likeness >= LEAST_TO_ASK && !isGivenBeside(a, b) ? likeness : 0;
}
