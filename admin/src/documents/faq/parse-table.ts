import { decodeBytes, type FaqPair, faqColumns, faqPairsIn, readTable } from '@sosia/core/contract';
import { parse } from 'csv-parse/browser/esm/sync';

export const parseTable = (text: string): string[][] => readTable(text, parse);

/**
 * Questions and answers in a table, found by the names of its columns, otherwise in the first two.
 * Null when it has only one column.
 */
export function pairsInTable(rows: string[][]): FaqPair[] | null {
  const named = faqColumns(rows[0] ?? []);
  if (named) return faqPairsIn(rows.slice(1), named);
  return rows.some((row) => row.length > 1) ? faqPairsIn(rows, { question: 0, answer: 1 }) : null;
}

export const decodeTable = (bytes: ArrayBuffer): string => decodeBytes(new Uint8Array(bytes));
