import type { Assertion } from './assertion.ts';
import { blank, CONDITION, clauseOf, PAST } from './clauses.ts';
import type { Statement } from './split-statements.ts';
import { isContrast, isDistinct, type Subject, subjectOf } from './subject-words.ts';
import { readStances } from './values/read-stances.ts';
import type { FoundValue } from './values/value.ts';

/** What a "no" may be limited to, besides the conditions that any value may have. */
const SOME_CASES =
  /\b(?:antes|depois|apos|durante|fora|sem|com|so|before|after|during|outside|without|with)\b/;

/** The heading's words that make the text under it about another thing. */
const setsApart = (heading: Subject): Subject =>
  new Map([...heading].filter(([word, weight]) => isContrast(word) || isDistinct(weight)));

/** What a statement says is or is not done: assertions whose value is a yes or a no. */
export function readStanceAssertions(
  statement: Statement,
  folded: string,
  values: FoundValue[],
  ignored: ReadonlySet<string>,
): Assertion[] {
  const stances = readStances(folded);
  return stances.flatMap((stance) => {
    const [from, to] = clauseOf(folded, stances, stance);
    const clause = folded.slice(from, to);
    if (PAST.test(clause)) return [];
    const { text } = statement;
    const about = (words: string) => subjectOf(words, stance.kind, ignored);
    const context = about(statement.context);
    // "We accept …" is followed by its object; "is included" refers to what comes before it, or to
    // the heading.
    const [before, after] = [text.slice(from, stance.start), text.slice(stance.end, to)];
    const hasObject = /mos$/.test(folded.slice(from, stance.end)) && about(after).size > 0;
    const namesItsThing = hasObject || about(before).size > 0;
    return [
      {
        ...stance,
        statement,
        core: about(blank(text.slice(from, to), values, from)),
        context: namesItsThing ? setsApart(context) : context,
        isConditional: CONDITION.test(clause) || SOME_CASES.test(clause),
        siblings: stances.filter((other) => other !== stance),
        neighbours: [],
      },
    ];
  });
}
