import { parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { cellText, rowSentence } from './row-sentence.ts';
import { unreadable } from './unreadable.ts';

const DELIMITERS = [';', ',', '\t', '|'];
/** Lines looked at to find out what stands between the cells. */
const SAMPLE_LINES = 20;
const QUESTION = /^(?:perguntas?|d[uú]vidas?|questions?|faq)$/i;
const ANSWER = /^(?:respostas?|answers?)$/i;

/**
 * A table as text: a line for each row, in which every value stands with its column's name; tables
 * of questions and answers become those. The first row names the columns if it looks like names.
 */
export function readCsv(bytes: Uint8Array): string {
  const rows = parseRows(decodeText(bytes).replace(/^\ufeff/, ''));
  const [first = [], ...rest] = rows;
  if (!areNames(first)) return rows.map((row) => `- ${rowSentence([], row)}`).join('\n');
  const columns = first.map(cellText);
  const question = columns.findIndex((column) => QUESTION.test(column));
  const answer = columns.findIndex((column) => ANSWER.test(column));
  if (question >= 0 && answer >= 0) {
    return rest
      .filter((row) => row[question]?.trim() && row[answer]?.trim())
      .map((row) => `P: ${cellText(row[question] ?? '')}\nR: ${row[answer]?.trim()}`)
      .join('\n\n');
  }
  return rest.map((row) => `- ${rowSentence(columns, row)}`).join('\n');
}

function parseRows(text: string): string[][] {
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
    return rows.filter((row) => row.some((cell) => cell !== ''));
  } catch {
    throw unreadable('damaged', 'The rows of the table cannot be told apart');
  }
}

/** The one that cuts the first lines into the most equal rows of more than one cell. */
function delimiterOf(text: string): string {
  const sample = text
    .slice(0, 64 * 1024)
    .split('\n')
    .filter(Boolean)
    .slice(0, SAMPLE_LINES);
  const scores = DELIMITERS.map((delimiter) => {
    const counts = sample.map((line) => unquoted(line).split(delimiter).length - 1);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const equal = usual === 0 ? 0 : counts.filter((count) => count === usual).length;
    return { delimiter, score: equal * 100 + usual };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

const unquoted = (line: string) => line.replace(/"(?:[^"]|"")*"/g, '');

/** Names of columns are all there, all different, and no numbers or dates. */
function areNames(cells: string[]): boolean {
  const names = cells.map(cellText);
  const isName = (name: string) =>
    name !== '' && name.length <= 80 && !/^[\p{Sc}\d\s.,/:%+-]+$/u.test(name);
  return names.length > 1 && names.every(isName) && new Set(names).size === names.length;
}
