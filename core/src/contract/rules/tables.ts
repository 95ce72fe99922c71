import { foldText } from './fold-text.ts';

/**
 * When two fit equally well, the earlier one wins: commas and semicolons occur in sentences too.
 */
const DELIMITERS = ['\t', ';', ',', '|'];
const QUOTED_CELL = /(^|[\n\t;,|]) *"(?:[^"]|"")*"/g;

/** How many characters are examined to find the delimiter. */
const SAMPLE_LETTERS = 64 * 1024;
const SAMPLE_ROWS = 20;

/** csv-parse's parser, which has one build for Node and one for browsers. */
type ParseCsv = (text: string, options: typeof CSV_OPTIONS & { delimiter: string }) => string[][];

const CSV_OPTIONS = {
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  trim: true,
} as const;

/**
 * The cells of a table as spreadsheets write it, to a file or the clipboard: CSV (RFC 4180, with
 * commas or, where the comma is the decimal mark, semicolons) or tabs. Quotes keep delimiters and
 * line breaks inside a cell. Rows without any text are left out. Throws the parser's error.
 */
export function readTable(text: string, parse: ParseCsv): string[][] {
  const source = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  const rows = parse(source, { ...CSV_OPTIONS, delimiter: delimiterOf(source) });
  return rows
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''));
}

/**
 * The delimiter that splits most of the first rows into equally many cells; a tab never occurs by
 * chance.
 */
function delimiterOf(text: string): string {
  const rows = text
    .slice(0, SAMPLE_LETTERS)
    .replace(QUOTED_CELL, '$1')
    .split('\n')
    .filter(Boolean)
    .slice(0, SAMPLE_ROWS);
  if (rows[0]?.includes('\t')) return '\t';
  const fits = DELIMITERS.map((delimiter) => {
    const counts = rows.map((row) => row.split(delimiter).length - 1);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    return { delimiter, rows: usual === 0 ? 0 : counts.filter((one) => one === usual).length };
  });
  const best = fits.reduce((one, next) => (next.rows > one.rows ? next : one));
  return best.rows > 0 ? best.delimiter : ',';
}

const QUESTION = /^(?:perguntas?|duvidas?|questions?|faq|p|q)$/;
const ANSWER = /^(?:respostas?|answers?|r|a)$/;

/**
 * Which columns hold questions and answers, by the names in the first row; null when the names do
 * not tell.
 */
export function faqColumns(names: readonly string[]): { question: number; answer: number } | null {
  const folded = names.map((name) => foldText(oneLine(name)));
  const question = folded.findIndex((name) => QUESTION.test(name));
  const answer = folded.findIndex((name) => ANSWER.test(name));
  return question >= 0 && answer >= 0 ? { question, answer } : null;
}

/** Questions (each on one line) and answers from these columns; rows with neither are left out. */
export function faqPairsIn(
  rows: readonly string[][],
  { question, answer }: { question: number; answer: number },
): { question: string; answer: string }[] {
  return rows
    .map((row) => ({ question: oneLine(row[question] ?? ''), answer: row[answer] ?? '' }))
    .filter((pair) => pair.question !== '' || pair.answer !== '');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
