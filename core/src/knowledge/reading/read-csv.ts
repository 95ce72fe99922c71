import { parse } from 'csv-parse/sync';
import { faqColumns, faqPairsIn, readTable } from '../../contract/index.ts';
import { decodeText } from './decode-text.ts';
import { cellText, rowSentence } from './row-sentence.ts';
import { unreadable } from './unreadable.ts';

/**
 * A table as text: one line per row, each value with its column's name. Tables of questions and
 * answers become marked pairs. The first row names the columns if it looks like names.
 */
export function readCsv(bytes: Uint8Array): string {
  const rows = parseRows(decodeText(bytes));
  const [first = [], ...rest] = rows;
  const faq = faqColumns(first);
  if (faq) {
    return faqPairsIn(rest, faq)
      .filter(({ question, answer }) => question && answer)
      .map(({ question, answer }) => `P: ${question}\nR: ${answer}`)
      .join('\n\n');
  }
  if (!areNames(first)) return rows.map((row) => `- ${rowSentence([], row)}`).join('\n');
  const columns = first.map(cellText);
  return rest.map((row) => `- ${rowSentence(columns, row)}`).join('\n');
}

function parseRows(text: string): string[][] {
  try {
    return readTable(text, parse);
  } catch {
    throw unreadable('damaged', 'The rows of the table cannot be told apart');
  }
}

/** Column names are all present, all different, and neither numbers nor dates. */
function areNames(cells: string[]): boolean {
  const names = cells.map(cellText);
  const isName = (name: string) =>
    name !== '' && name.length <= 80 && !/^[\p{Sc}\d\s.,/:%+-]+$/u.test(name);
  return names.length > 1 && names.every(isName) && new Set(names).size === names.length;
}
