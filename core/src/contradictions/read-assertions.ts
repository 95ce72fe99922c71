import { foldInPlace, type TextLanguage } from '../text/index.ts';
import type { Assertion } from './assertion.ts';
import { blank, CONDITION, clauseOf, PAST, tailOf } from './clauses.ts';
import { readStanceAssertions } from './read-stance-assertions.ts';
import type { Statement } from './split-statements.ts';
import { subjectOf } from './subject-words.ts';
import { readValues } from './values/read-values.ts';
import type { FoundValue } from './values/value.ts';

const NEGATION = /\b(?:nao|nunca|jamais|not|never|cannot|don.t|doesn.t|won.t|isn.t|aren.t)\b/;
const EXAMPLE =
  /\b(?:por exemplo|exemplo:|p\. ?ex|ex\.:|imagine|suponha|digamos|simulacao|for example|for instance|e\.g|such as)/;
/** "For companies, …" */
const FOR_SOME = /^\s*(?:para|for) [^,]{2,30},/;
const BOUND_BEFORE =
  /(?:a partir d[eo]s?|acima d[eo]s?|mais d[eo]|over|above|from|starting at)\s*$/;

/** Whether an amount of years is somebody's age. */
const AGE =
  /\b(?:crianca|criancas|bebes?|menores|maiores|idade|idosos|kids|children|aged?|under|over)\b/;
const isAge = ({ kind, value }: FoundValue, clause: string) =>
  kind === 'duration' && value.shape === 'amount' && value.unit === 'months' && AGE.test(clause);

/** A price after "12x de" is one instalment. */
function withInstalment(value: FoundValue, folded: string, values: FoundValue[]): FoundValue {
  const isPart = values.some(
    ({ kind, end }) =>
      kind === 'instalments' && /^\s*(?:de|of)\s*$/.test(folded.slice(end, value.start)),
  );
  if (!isPart || value.value.shape !== 'amount') return value;
  return { ...value, value: { ...value.value, per: 'instalment' } };
}

const isFree = ({ value }: FoundValue) => value.shape === 'amount' && value.unit === '*';

/** What a statement assertions. Questions, examples, memories and denials assertion nothing. */
export function readAssertions(
  statement: Statement,
  options: { language: TextLanguage; ignored: ReadonlySet<string> },
): Assertion[] {
  const { text } = statement;
  const folded = foldInPlace(text);
  if (EXAMPLE.test(folded)) return [];
  const read = readValues(folded, options.language);
  const values = read.map((value) => withInstalment(value, folded, read));
  const stances = readStanceAssertions(statement, folded, values, options.ignored);
  const assertions = values.flatMap((value) => {
    const [from, to] = clauseOf(folded, values, value);
    const [before, clause] = [folded.slice(from, value.start), folded.slice(from, to)];
    const isAmount = value.value.shape === 'amount';
    if (isAmount && (PAST.test(clause) || isAge(value, clause))) return [];
    const siblings = values.filter((other) => other !== value && other.kind === value.kind);
    // "Free from R$ 200": the other price is the condition.
    if (isFree(value) && siblings.length > 0) return [];
    const near = before.slice(Math.max(0, before.search(/[^.;:,]*$/)));
    const isMost = value.value.shape === 'amount' && value.value.bound === 'most';
    if (NEGATION.test(near) && !isMost && value.kind !== 'hours') return [];
    const end = value.kind === 'address' ? value.start : to;
    const words = blank(text.slice(from, Math.min(end, tailOf(folded, value, to))), values, from);
    const conditions = `${before.replace(BOUND_BEFORE, '')} | ${folded.slice(value.end, to)}`;
    return [
      {
        ...value,
        statement,
        core: subjectOf(words, value.kind, options.ignored),
        context: subjectOf(statement.context, value.kind, options.ignored),
        isConditional: CONDITION.test(conditions) || (isAmount && FOR_SOME.test(before)),
        siblings,
        neighbours: values.filter(
          (other) => other.kind !== value.kind && other.start >= from && other.end <= to,
        ),
      },
    ];
  });
  return [...assertions, ...stances];
}
