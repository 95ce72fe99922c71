/** A quantifier without a small upper bound: `*`, `+`, `{2,}` or `{1,50}`. */
const QUANTIFIER = /^(?:[*+]|\{\d+,(?:\d{2,})?\})/;

/**
 * Whether a repeated group contains a repetition, as in `(a+)+`: on a text that almost matches,
 * such a pattern backtracks exponentially.
 */
function hasNestedRepeat(pattern: string): boolean {
  const repeatsInside: boolean[] = [];
  let isSet = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const letter = pattern[at];
    if (letter === '\\') at += 1;
    else if (isSet) isSet = letter !== ']';
    else if (letter === '[') isSet = true;
    else if (letter === '(') repeatsInside.push(false);
    const isGroupEnd = !isSet && letter === ')' && repeatsInside.length > 0;
    const isRepeated = !isSet && letter !== '(' && QUANTIFIER.test(pattern.slice(at + 1));
    const inner = isGroupEnd && repeatsInside.pop();
    if (inner && isRepeated) return true;
    if ((inner || isRepeated) && repeatsInside.length > 0) {
      repeatsInside[repeatsInside.length - 1] = true;
    }
  }
  return false;
}

/**
 * What is wrong with a marketer's regular expression: `invalid` does not parse, `slow` could take
 * minutes on some messages. Null when it may be used.
 */
export function patternProblem(pattern: string): 'invalid' | 'slow' | null {
  try {
    new RegExp(pattern, 'iu');
  } catch {
    return 'invalid';
  }
  return hasNestedRepeat(pattern) ? 'slow' : null;
}
