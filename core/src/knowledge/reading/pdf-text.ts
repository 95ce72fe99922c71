import { joinHyphens, WRAP } from './join-hyphens.ts';
import { type PdfLine, withoutRunningLines } from './pdf-lines.ts';

/** A heading's letters are at least this many times as large as the body's. */
const HEADING_RATIO = 1.12;
const LONGEST_HEADING = 160;
const HEADING_LEVELS = 4;
/** A line that ends before this share of the page's width was broken on purpose. */
const FULL_LINE = 0.7;
/** Lines of one paragraph are less than this apart, as a multiple of the letter size. */
const PARAGRAPH_GAP = 1.65;
const BULLET = /^[•●▪■◦‣∙·–*-]\s+/u;
const MARKED =
  /^(?:\d{1,3}[.)]\s|\(?[a-z]\)\s|(?:p|q|r|a|pergunta|resposta|question|answer)\s*\d*\s*:)/i;

/**
 * The text of a PDF's lines as Markdown: larger letters are headings, gaps and short lines separate
 * paragraphs, hyphenated words are rejoined, and a form feed starts each page.
 */
export function textOfLines(pages: PdfLine[][]): string {
  const kept = withoutRunningLines(pages);
  const lines = kept.flat();
  const body = bodySize(lines);
  const levels = headingLevels(lines, body);
  const edge = rightEdges(kept);
  let text = '';
  let page = 0;
  let before: PdfLine | undefined;
  for (const line of lines) {
    const level = line.text.length <= LONGEST_HEADING ? levels.get(line.size) : undefined;
    const joint = before ? jointOf(before, line, edge) : '';
    const isBegin = joint === '' || joint === '\n\n' || BULLET.test(line.text);
    text += joint + '\f'.repeat(line.page - page);
    text += (level && isBegin ? `${'#'.repeat(level)} ` : '') + line.text.replace(BULLET, '- ');
    page = line.page;
    before = line;
  }
  return joinHyphens(text);
}

/** The size in which most of the text is set. */
function bodySize(lines: PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0];
}

function headingLevels(lines: PdfLine[], body: number): Map<number, number> {
  const larger = new Set(
    lines.map(({ size }) => size).filter((size) => size >= body * HEADING_RATIO),
  );
  const sizes = [...larger].sort((a, b) => b - a);
  return new Map(sizes.map((size, index) => [size, Math.min(index + 1, HEADING_LEVELS)]));
}

/** The rightmost extent of each page's text. */
const rightEdges = (pages: PdfLine[][]) =>
  new Map(pages.map((lines) => [lines[0]?.page, Math.max(0, ...lines.map(({ right }) => right))]));

type Joint = '\n\n' | '\n' | typeof WRAP;

function jointOf(before: PdfLine, line: PdfLine, edge: Map<number | undefined, number>): Joint {
  const isBullet = BULLET.test(line.text);
  if (before.size !== line.size && Math.abs(before.size - line.size) > 0.6) return '\n\n';
  if (before.page !== line.page || line.y > before.y + line.size) {
    // The next page or column: the sentence may continue there.
    return !isBullet && isOpen(before.text) && /^[\p{Ll}\d(]/u.test(line.text) ? '\n' : '\n\n';
  }
  const gap = (before.y - line.y) / Math.max(before.size, 1);
  if (isBullet) return BULLET.test(before.text) || gap < PARAGRAPH_GAP ? '\n' : '\n\n';
  if (gap > PARAGRAPH_GAP) return '\n\n';
  const isFull = before.right >= (edge.get(before.page) ?? 0) * FULL_LINE;
  if (MARKED.test(line.text)) return '\n';
  if (!isFull && !isOpen(before.text)) return '\n\n';
  return isFull ? WRAP : '\n';
}

const isOpen = (text: string) => !/[.!?:;…"”)]$/u.test(text);
