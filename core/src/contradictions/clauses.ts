import type { FoundValue } from './values/value.ts';

const BOUNDARY = /[,;.]|\s(?:e|and|ou|or|mas|but)\s/;
export const PAST =
  /\b(?:antigamente|custava|custavam|cobravamos|era|eram|used to|was|were|previously|formerly|ja foi|faturamento|faturou|revenue)\b/;
export const CONDITION =
  /\b(?:acima de|a partir d[eo]|(?:nas|em|para) compras|(?:em|para|a) quem|para pedidos|nos pedidos|se|quando|exceto|salvo|com excecao|desde que|somente (?:para|com|em)|apenas (?:para|com|em)|over|above|orders|if|when|unless|except|only (?:for|with|on))\b|(?<!em )\bcaso\b/;

/** Replaces values with spaces; `text` starts at position `from` of the statement. */
export const blank = (text: string, spans: { start: number; end: number }[], from: number) =>
  spans.reduce((rest, { start, end }) => {
    const [a, b] = [Math.max(0, start - from), Math.min(rest.length, end - from)];
    return b > a ? rest.slice(0, a) + ' '.repeat(b - a) + rest.slice(b) : rest;
  }, text);

/** Start and end of the words that belong to this value rather than to its siblings. */
export function clauseOf(
  folded: string,
  values: FoundValue[],
  value: FoundValue,
): [number, number] {
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

/** Where the words after a value turn to another topic: "costs R$ 120, and can be paid by card". */
export function tailOf(folded: string, { end }: FoundValue, to: number): number {
  const boundary = BOUNDARY.exec(folded.slice(end, to));
  return boundary ? end + boundary.index : to;
}
