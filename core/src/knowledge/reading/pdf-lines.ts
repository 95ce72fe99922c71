/** The part of a PDF.js text item that is used here. */
export interface PdfItem {
  str: string;
  /** a, b, c, d, x, y; the origin is at the bottom left. */
  transform: number[];
  width: number;
  hasEOL: boolean;
}

export interface PdfLine {
  text: string;
  page: number;
  x: number;
  y: number;
  right: number;
  /** Size of most of its letters, in points, rounded to the half. */
  size: number;
}

/** The lines of a page, in drawing order. */
export function linesOfPage(items: PdfItem[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfItem[] = [];
  const end = () => {
    const made = toLine(line, page);
    if (made) lines.push(made);
    line = [];
  };
  for (const item of items) {
    const last = line.findLast(({ str }) => str.trim() !== '');
    if (last && item.str.trim() !== '' && !isBeside(last, item)) end();
    line.push(item);
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

const sizeOf = ({ transform: [, , c = 0, d = 0] }: PdfItem) => Math.hypot(c, d);
const xOf = ({ transform }: PdfItem) => transform[4] ?? 0;
const yOf = ({ transform }: PdfItem) => transform[5] ?? 0;

/** Whether an item is on the same line as the last, including super- and subscripts. */
function isBeside(last: PdfItem, next: PdfItem): boolean {
  const size = Math.max(sizeOf(last), sizeOf(next));
  return Math.abs(yOf(last) - yOf(next)) < size * 0.6 && xOf(next) > xOf(last) - size;
}

function toLine(items: PdfItem[], page: number): PdfLine | undefined {
  let text = '';
  let right: number | undefined;
  const sizes = new Map<number, number>();
  for (const item of items) {
    const size = Math.round(sizeOf(item) * 2) / 2;
    // Words set apart without a space between them.
    const isApart = right !== undefined && xOf(item) - right > size * 0.15;
    if (isApart && !/\s$/.test(text) && !/^\s/.test(item.str)) text += ' ';
    text += item.str;
    right = xOf(item) + item.width;
    sizes.set(size, (sizes.get(size) ?? 0) + item.str.trim().length);
  }
  const first = items.find(({ str }) => str.trim() !== '');
  if (!first) return undefined;
  const [size = 0] = [...sizes].reduce((most, next) => (next[1] > most[1] ? next : most));
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    page,
    x: xOf(first),
    y: yOf(first),
    right: right ?? xOf(first),
    size,
  };
}

/** Lines at each edge of a page that are checked for repetition across pages. */
const EDGE_LINES = 2;
const LEAST_PAGES = 4;
const LEAST_SHARE = 0.5;

/** Removes running headers, footers and page numbers: edge lines that most pages repeat. */
export function withoutRunningLines(pages: PdfLine[][]): PdfLine[][] {
  const kept = pages.filter((lines) => lines.length > 0);
  if (kept.length < LEAST_PAGES) return pages;
  const counts = new Map<string, number>();
  for (const lines of kept) {
    for (const key of new Set(edges(lines).map(runningKey))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const isRunning = (line: PdfLine) =>
    (counts.get(runningKey(line)) ?? 0) >= kept.length * LEAST_SHARE;
  return pages.map((lines) => {
    const drop = new Set(edges(lines).filter(isRunning));
    return lines.filter((line) => !drop.has(line));
  });
}

/** By height, since a footer may be drawn first. */
function edges(lines: PdfLine[]): PdfLine[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  return [...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)];
}

/** Equal for lines that differ only in the page number. */
const runningKey = ({ text, y }: PdfLine) => `${Math.round(y / 4)} ${text.replace(/\d+/g, '#')}`;
