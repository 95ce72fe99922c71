import { segmentSentences } from '../text/index.ts';

/** One thing a text says, with its heading and question. */
export interface Statement {
  /** A sentence, a list item, or a table cell preceded by its row and column. */
  text: string;
  /** Its heading and the question that it answers; empty without any. */
  context: string;
}

const ABBREVIATION =
  /(?:^|[\s(])(?:av|r|al|dr|dra|sr|sra|prof|tel|n|no|nº|ex|p|min|máx|max|hrs?|seg|ter|qua|qui|sex|sáb|sab|dom|st|ave|mr|mrs|ms|e\.g|i\.e|approx)\.\s*$/i;
const LIST_MARK = /^\s*(?:[-*+•]|\d{1,2}[.)])\s+/;
const LONGEST = 400;

/** Sentences of a paragraph; the dot of an abbreviation does not end one. */
function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmentSentences(paragraph)) {
    const last = sentences.at(-1);
    if (last !== undefined && ABBREVIATION.test(last)) sentences[sentences.length - 1] += segment;
    else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter(Boolean);
}

const isTable = (line: string) => /^\s*\|.*\|\s*$/.test(line);
const cellsOf = (line: string) =>
  line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

function rowsOf(lines: string[]): string[] {
  const [header = [], ...rows] = lines.map(cellsOf);
  return rows
    .filter((cells) => !cells.every((cell) => /^:?-*:?$/.test(cell)))
    .flatMap(([name = '', ...cells]) =>
      cells.map((cell, column) => [name, header[column + 1], cell].filter(Boolean).join(' – ')),
    );
}

/** Wrapped lines are joined; list items and short labelled lines stay separate. */
function paragraphsOf(lines: string[]): string[] {
  const paragraphs: string[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const isWrapped = last !== undefined && !/[.!?:;]$/.test(last) && /^\p{Ll}/u.test(line.trim());
    if (isWrapped) paragraphs[paragraphs.length - 1] = `${last} ${line.trim()}`;
    else paragraphs.push(line.replace(LIST_MARK, '').trim());
  }
  return paragraphs;
}

/** Without Markdown's markup, which is not part of what is said. */
const withoutMarks = (text: string) => text.replace(/\*\*|__|`/g, '').replace(/^#{1,6}\s+/gm, '');

/**
 * Splits a text into sentences, each with its heading and question. Questions themselves state
 * nothing and are left out.
 */
export function splitStatements(text: string, heading = ''): Statement[] {
  const statements: Statement[] = [];
  // The first of several headings is the document's title; "Price" alone would be too vague.
  const headings = heading.split(' › ');
  const under = headings
    .slice(Math.max(headings.length > 1 ? 1 : 0, headings.length - 2))
    .join(' ');
  let question = '';
  for (const block of text.normalize('NFC').split(/\n\s*\n/)) {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const said = lines.some(isTable)
      ? rowsOf(lines.filter(isTable))
      : paragraphsOf(lines).flatMap((line) => sentencesOf(withoutMarks(line)));
    for (const sentence of said) {
      if (sentence.endsWith('?')) question = sentence;
      else if (sentence.length <= LONGEST) {
        statements.push({ text: sentence, context: `${under} ${question}`.trim() });
      }
    }
  }
  return statements;
}
