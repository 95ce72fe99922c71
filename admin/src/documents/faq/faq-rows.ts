import type { FaqPair } from '@sosia/core/contract';

/** The contract's limits, without importing its schemas. */
export const LONGEST = { question: 500, answer: 4000 } as const;
export const MOST_ROWS = 5000;

export type FaqColumn = keyof typeof LONGEST;

/** A row of the grid; its key stays the same while its content changes. */
export interface FaqRow extends FaqPair {
  key: number;
}

/** The element's id of a cell. */
export const cellId = (key: number, column: FaqColumn) => `faq-${key}-${column}`;

let lastKey = 0;
export const rowOf = ({ question, answer }: FaqPair): FaqRow => ({
  key: ++lastKey,
  question,
  answer,
});
export const emptyRow = (): FaqRow => rowOf({ question: '', answer: '' });

/** Always returns at least one row, to write in. */
export function rowsOf(pairs: readonly FaqPair[]): FaqRow[] {
  return pairs.length > 0 ? pairs.map(rowOf) : [emptyRow()];
}

export const isEmpty = ({ question, answer }: FaqPair) =>
  question.trim() === '' && answer.trim() === '';

export type FaqProblem = 'missing' | 'tooLong';

/** What is wrong with a cell of a row that is not empty. */
export function problemOf(row: FaqPair, column: FaqColumn): FaqProblem | null {
  const text = row[column].trim();
  if (text.length > LONGEST[column]) return 'tooLong';
  return text === '' && !isEmpty(row) ? 'missing' : null;
}

export const isIncomplete = (row: FaqPair) =>
  problemOf(row, 'question') !== null || problemOf(row, 'answer') !== null;

/** The pairs to save: empty rows are left out. */
export function pairsOf(rows: readonly FaqRow[]): FaqPair[] {
  return rows
    .filter((row) => !isEmpty(row))
    .map(({ question, answer }) => ({ question: question.trim(), answer: answer.trim() }));
}

/** How many rows were added, changed or removed since `saved`. */
export function countChanges(saved: readonly FaqPair[], rows: readonly FaqRow[]): number {
  const now = pairsOf(rows);
  const keyOf = ({ question, answer }: FaqPair) => JSON.stringify([question, answer]);
  const left = new Map<string, number>();
  for (const pair of saved) left.set(keyOf(pair), (left.get(keyOf(pair)) ?? 0) + 1);
  let kept = 0;
  for (const pair of now) {
    const count = left.get(keyOf(pair)) ?? 0;
    if (count === 0) continue;
    left.set(keyOf(pair), count - 1);
    kept += 1;
  }
  const changed = Math.max(now.length, saved.length) - kept;
  const isMoved =
    changed === 0 && now.some((pair, index) => keyOf(pair) !== keyOf(saved[index] ?? pair));
  return isMoved ? 1 : changed;
}

/** Inserts pasted pairs at a row: over it and the empty ones below, otherwise between the rows. */
export function pasteRows(
  rows: readonly FaqRow[],
  key: number,
  pairs: readonly FaqPair[],
): FaqRow[] {
  const at = rows.findIndex((row) => row.key === key);
  const start = at < 0 ? rows.length : at;
  const target = rows[start];
  const from = target && !isEmpty(target) ? start + 1 : start;
  let to = from;
  while (to < rows.length && to - from < pairs.length && isEmpty(rows[to] ?? emptyRow())) to += 1;
  return [...rows.slice(0, from), ...pairs.map(rowOf), ...rows.slice(to)];
}
