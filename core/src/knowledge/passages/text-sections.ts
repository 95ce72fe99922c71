/** A line, and the page it is on; null when there are no pages. */
export interface Line {
  text: string;
  page: number | null;
}

/** The text under one heading. */
export interface Section {
  /** From the document's first heading down to the nearest. */
  headings: string[];
  /** Paragraphs, lists, tables and code, in order; none is empty. */
  blocks: Line[][];
}

interface Block {
  kind: 'heading' | 'title' | 'text';
  /** For headings only; 1 is the highest. */
  level: number;
  text: string;
  lines: Line[];
}

const ATX = /^ {0,3}(#{1,6})\s+(.+?)\s*#*\s*$/;
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const RULE = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/;
const QUESTION = /^(?:\*\*)?(?:p|q|pergunta|question)\s*\d*\s*:\s*(.+?)(?:\*\*)?$/i;
const ANSWER = /^(?:\*\*)?(?:r|a|resposta|answer)\s*\d*\s*:\s*(?:\*\*)?\s*/i;
/** A title in plain text is one line, at most this long, that does not end like a sentence. */
const LONGEST_TITLE = 90;
const QUESTION_LEVEL = 6;
/** A marked heading longer than this is really a paragraph. */
const LONGEST_HEADING = 160;

/** The lines of a text in which a form feed starts each page. */
function* linesOf(text: string): Generator<Line> {
  const isPaged = text.includes('\f');
  let page = 0;
  let at = 0;
  while (at <= text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    page += line.split('\f').length - 1;
    yield { text: line.replaceAll('\f', ''), page: isPaged ? Math.max(page, 1) : null };
    at += line.length + 1;
  }
}

/** Splits at blank lines and headings; fenced code stays whole. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: Line[] = [];
  let fence = '';
  const end = () => {
    const block = textBlock(lines);
    if (block) blocks.push(block);
    lines = [];
  };
  const heading = (line: Line, level: number) => {
    end();
    // A line of punctuation alone is no heading, even when underlined.
    if (!/[\p{L}\p{N}]/u.test(line.text)) return;
    if (line.text.length <= LONGEST_HEADING) {
      blocks.push({ kind: 'heading', level, text: plainHeading(line.text), lines: [line] });
    } else {
      lines.push(line);
      end();
    }
  };
  for (const line of linesOf(text)) {
    const { text, page } = line;
    const mark = FENCE.exec(text)?.[1];
    const atx = fence ? null : ATX.exec(text);
    const underline = fence || lines.length !== 1 ? null : UNDERLINE.exec(text)?.[1];
    const question = fence ? null : QUESTION.exec(text.trim());
    if (mark && (!fence || text.trim().startsWith(fence))) {
      fence = fence ? '' : mark;
      lines.push(line);
    } else if (atx) heading({ text: atx[2] ?? '', page }, atx[1]?.length ?? 1);
    else if (underline) {
      const [above = line] = lines.splice(0);
      heading(above, underline.startsWith('=') ? 1 : 2);
    } else if (question?.[1]) heading({ text: question[1], page }, QUESTION_LEVEL);
    else if (!fence && (text.trim() === '' || RULE.test(text))) end();
    else lines.push(isAnswered(blocks, lines) ? { text: text.replace(ANSWER, ''), page } : line);
  }
  end();
  return blocks;
}

/** Undefined for lines without a letter or a digit. */
function textBlock(lines: Line[]): Block | undefined {
  const text = textOf(lines);
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  return { kind: 'text', level: 0, text, lines };
}

export const textOf = (lines: Line[]) =>
  lines
    .map(({ text }) => text)
    .join('\n')
    .trim();

/** Whether the next line is the first after a marked question. */
const isAnswered = (blocks: Block[], lines: Line[]) =>
  lines.length === 0 && blocks.at(-1)?.level === QUESTION_LEVEL;

const plainHeading = (text: string) =>
  text
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Plain-text lines that look like titles become headings; one that opens the text is highest. */
function withTitles(blocks: Block[]): Block[] {
  if (blocks.some((block) => block.kind === 'heading')) return blocks;
  const isTitle = ({ text }: Block) =>
    text.length <= LONGEST_TITLE && !text.includes('\n') && !/[.,;:!…"”]$/.test(text);
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    // Two short lines in a row are a list or a poem, except that a title may open the text.
    const opens = next && (!isTitle(next) || index === 0);
    if (!opens || !isTitle(block) || !/\p{L}/u.test(block.text)) return block;
    return { ...block, kind: 'title', level: index === 0 ? 1 : 2, text: plainHeading(block.text) };
  });
}

/**
 * Groups text under its headings: in Markdown (both heading styles, code fences), in questions and
 * answers marked "P:" and "R:" (or "Q:" and "A:"), and in plain text, where a short line alone is a
 * title. A heading with nothing under it, not even another heading, is kept as text. A form feed in
 * the text starts a page.
 */
export function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  let path: Block[] = [];
  const blocks = withTitles(blocksOf(text));
  blocks.forEach((block, index) => {
    if (block.kind === 'text') {
      const headings = path.map((heading) => heading.text);
      const last = sections.at(-1);
      const isSame = last && blocks[index - 1]?.kind === 'text';
      if (isSame) last.blocks.push(block.lines);
      else sections.push({ headings, blocks: [block.lines] });
      return;
    }
    path = [...path.filter((heading) => heading.level < block.level), block];
    const next = blocks[index + 1];
    const isBare = !next || (next.kind !== 'text' && next.level <= block.level);
    if (isBare && /[\p{L}\p{N}]/u.test(block.text)) {
      const headings = path.slice(0, -1).map((heading) => heading.text);
      sections.push({
        headings,
        blocks: [[{ text: block.text, page: block.lines[0]?.page ?? null }]],
      });
    }
  });
  return sections;
}
