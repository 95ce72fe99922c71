import type { Assertion } from './assertion.ts';
import { isContrast, isDistinct, type Subject } from './subject-words.ts';
import { compareValues } from './values/compare-values.ts';

/** The weighted share of both subjects' words that they must have in common. */
const LEAST_SHARED = 0.6;
/** Factor for a heading's words when only one of the assertions has extra headings. */
const CONTEXT_SHARE = 0.35;

const weigh = (words: Iterable<[string, number]>) => {
  let sum = 0;
  for (const [, weight] of words) sum += weight;
  return sum;
};
const missing = (subject: Subject, ...others: Subject[]) =>
  [...subject].filter(([word]) => !others.some((other) => other.has(word)));
const isShared = (a: Assertion, b: Assertion, word: string) =>
  (a.core.has(word) || a.context.has(word)) && (b.core.has(word) || b.context.has(word));

/** Likeness of two assertions' subjects from 0 to 1, by the words around their values. */
export function subjectLikeness(a: Assertion, b: Assertion): number {
  const words = new Map([...a.core, ...a.context, ...b.core, ...b.context]);
  const common = [...words].filter(([word]) => isShared(a, b, word));
  const shared = weigh(common);
  // Like headings alone do not make a common subject, unless neither assertion says more.
  const own = weigh(common.filter(([word]) => a.core.has(word) || b.core.has(word)));
  if (own < 1 && (weigh(a.core) >= 1 || weigh(b.core) >= 1)) return 0;
  const alone = [...missing(a.core, b.core, b.context), ...missing(b.core, a.core, a.context)];
  const [under, beneath] = [
    missing(a.context, a.core, b.core, b.context),
    missing(b.context, b.core, a.core, a.context),
  ];
  // If each has its own heading, they are two things. If only one does, it may be the same thing
  // mentioned in passing.
  const isApart = under.length > 0 && beneath.length > 0;
  const aside = (isApart ? 1 : CONTEXT_SHARE) * (weigh(under) + weigh(beneath));
  return shared < 1 ? 0 : shared / (shared + weigh(alone) + aside);
}

/** Whether only one of the two has some name, number or contrasting word. */
function isOtherThing(a: Assertion, b: Assertion): boolean {
  const alone = [...missing(a.core, b.core, b.context), ...missing(b.core, a.core, a.context)];
  return alone.some(([word, weight]) => isDistinct(weight) || isContrast(word));
}

/** A phone number or opening hours without a subject are the business's own. */
function isSameOwner(a: Assertion, b: Assertion): boolean {
  const words = (assertion: Assertion) =>
    [...assertion.core, ...assertion.context].filter(([, w]) => w >= 1);
  const [x, y] = [words(a), words(b)];
  if (x.length === 0 && y.length === 0) return true;
  return !isOtherThing(a, b) && subjectLikeness(a, b) >= LEAST_SHARED;
}

function isSameSubject(a: Assertion, b: Assertion): boolean {
  if (a.value.shape === 'exact' || a.value.shape === 'hours') return isSameOwner(a, b);
  if (isOtherThing(a, b)) return false;
  const likeness = subjectLikeness(a, b);
  const isListed = a.siblings.length > 0 || b.siblings.length > 0;
  return likeness >= (isListed ? 0.85 : LEAST_SHARED);
}

/** A value that starts at some amount is one step of a scale. */
const isStep = ({ value }: Assertion) => value.shape === 'amount' && value.bound === 'least';

/** "No" contradicts every "yes", unless it is limited to certain cases. */
const isPlainNo = ({ value, isConditional }: Assertion) =>
  value.shape === 'stance' && !value.isYes && !isConditional;

/** Conditions must be the same, including their values. */
function isSameCondition(a: Assertion, b: Assertion): boolean {
  if (a.value.shape === 'stance') return isPlainNo(a) || isPlainNo(b);
  if (a.isConditional !== b.isConditional) return false;
  if (!a.isConditional && !isStep(a) && !isStep(b)) return true;
  return a.neighbours.every((one) =>
    b.neighbours.some(
      (other) => one.kind === other.kind && compareValues(one.value, other.value) === 'same',
    ),
  );
}

/** Whether one of the statements also gives the other's value. */
function isGivenBeside(a: Assertion, b: Assertion): boolean {
  const holds = (assertion: Assertion, value: Assertion) =>
    assertion.siblings.some((sibling) => compareValues(sibling.value, value.value) === 'same');
  return holds(a, b) || holds(b, a);
}

/**
 * Whether two assertions say different things about the same subject, judged by their values and
 * words alone. Favours precision over recall: doubtful pairs are not reported.
 */
export function isConflict(a: Assertion, b: Assertion): boolean {
  return isCandidate(a, b) && isSameSubject(a, b) && isSameCondition(a, b) && !isGivenBeside(a, b);
}

/** Values of one kind that differ: worth a closer look if their subjects are alike. */
export function isCandidate(a: Assertion, b: Assertion): boolean {
  return a.kind === b.kind && compareValues(a.value, b.value) === 'different';
}

/** Below this the words have almost nothing in common. */
const LEAST_TO_ASK = 0.25;

/** The likeness of two assertions if they are worth asking a model about; otherwise 0. */
export function likenessToAsk(a: Assertion, b: Assertion, isFound: boolean): number {
  const likeness = subjectLikeness(a, b);
  if (isFound) return Math.max(LEAST_SHARED, likeness);
  return likeness >= LEAST_TO_ASK && !isGivenBeside(a, b) ? likeness : 0;
}
