import { foldText } from './fold-text.ts';
import type { Statement } from './split-statements.ts';
import { type Subject, subjectOf } from './subject-words.ts';
import { readValues } from './values/read-values.ts';
import type { FoundValue } from './values/value.ts';

/** A value that a statement gives to something. */
export interface Claim extends FoundValue {
  statement: Statement;
  /** What the words around the value are about. */
  core: Subject;
  /** The same of its heading and question. */
  context: Subject;
  /** It holds only if something else does ("over R$ 200", "for students"). */
  isConditional: boolean;
  /** Other values of its kind in the same statement. */
  siblings: FoundValue[];
  /** Values of other kinds in its clause, under whose condition it stands. */
  neighbours: FoundValue[];
}

const BOUNDARY = /[,;.]|\s(?:e|and|ou|or|mas|but)\s/;
const NEGATION = /\b(?:nao|nunca|jamais|not|never|cannot|don.t|doesn.t|won.t|isn.t|aren.t)\b/;
const PAST =
  /\b(?:antigamente|custava|custavam|cobravamos|era|eram|used to|was|were|previously|formerly|ja foi|faturamento|faturou|revenue)\b/;
const EXAMPLE =
  /\b(?:por exemplo|exemplo:|p\. ?ex|ex\.:|imagine|suponha|digamos|simulacao|for example|for instance|e\.g|such as)/;
const CONDITION =
  /\b(?:acima de|a partir d[eo]|(?:nas|em|para) compras|(?:em|para|a) quem|para pedidos|nos pedidos|se|quando|exceto|salvo|com excecao|desde que|somente (?:para|com|em)|apenas (?:para|com|em)|over|above|orders|if|when|unless|except|only (?:for|with|on))\b|(?<!em )\bcaso\b/;
/** "For companies, …" */
const FOR_SOME = /^\s*(?:para|for) [^,]{2,30},/;
const BOUND_BEFORE =
  /(?:a partir d[eo]s?|acima d[eo]s?|mais d[eo]|over|above|from|starting at)\s*$/;

const blank = (text: string, spans: { start: number; end: number }[], from: number) =>
  spans.reduce((rest, { start, end }) => {
    const [a, b] = [Math.max(0, start - from), Math.min(rest.length, end - from)];
    return b > a ? rest.slice(0, a) + ' '.repeat(b - a) + rest.slice(b) : rest;
  }, text);

/** Where the words begin and end that belong to one value rather than to its siblings. */
function clauseOf(folded: string, values: FoundValue[], value: FoundValue): [number, number] {
  const sameKind = values.filter(({ kind }) => kind === value.kind);
  const at = sameKind.indexOf(value);
  const cut = (before: FoundValue | undefined, after: FoundValue | undefined) => {
    if (!before) return 0;
    if (!after) return folded.length;
    const boundary = BOUNDARY.exec(folded.slice(before.end, after.start));
    return before.end + (boundary ? boundary.index : 0);
  };
  return [cut(sameKind[at - 1], value), cut(value, sameKind[at + 1])];
}

/** Where the words after a value turn to something else: "costs R$ 120, and can be paid by card". */
function tailOf(folded: string, { end }: FoundValue, to: number): number {
  const boundary = BOUNDARY.exec(folded.slice(end, to));
  return boundary ? end + boundary.index : to;
}

/** Years that say how old somebody is. */
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

/** What a statement claims. Questions, examples, memories and denials claim nothing. */
export function readClaims(
  statement: Statement,
  options: { language: 'pt' | 'en'; ignored: ReadonlySet<string> },
): Claim[] {
  const { text } = statement;
  const folded = foldText(text);
  if (EXAMPLE.test(folded)) return [];
  const read = readValues(folded, options.language);
  const values = read.map((value) => withInstalment(value, folded, read));
  return values.flatMap((value) => {
    const [from, to] = clauseOf(folded, values, value);
    const [before, clause] = [folded.slice(from, value.start), folded.slice(from, to)];
    const isAmount = value.value.shape === 'amount';
    if (isAmount && (PAST.test(clause) || isAge(value, clause))) return [];
    const siblings = values.filter((other) => other !== value && other.kind === value.kind);
    // "Free from R$ 200 on": the other price says when.
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
}
