/** Text that stands under one heading. */
export interface Section {
  /** From the document's first heading down to the nearest. */
  headings: string[];
  /** Paragraphs, lists, tables and code, in order; none is empty. */
  blocks: string[];
}

interface Block {
  kind: 'heading' | 'title' | 'text';
  /** 1 is the highest; of headings only. */
  level: number;
  text: string;
}

const ATX = /^ {0,3}(#{1,6})\s+(.+?)\s*#*\s*$/;
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const RULE = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/;
const QUESTION = /^(?:\*\*)?(?:p|q|pergunta|question)\s*\d*\s*:\s*(.+?)(?:\*\*)?$/i;
const ANSWER = /^(?:\*\*)?(?:r|a|resposta|answer)\s*\d*\s*:\s*(?:\*\*)?\s*/i;
/** A title in plain text is one line, as short as this, that does not end like a sentence. */
const LONGEST_TITLE = 90;
const QUESTION_LEVEL = 6;
/** What is marked as a heading and longer than this is a paragraph in disguise. */
const LONGEST_HEADING = 160;

/** Cuts at blank lines and headings; code between fences stays whole. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let fence = '';
  const end = () => {
    const text = lines.join('\n').trim();
    if (/[\p{L}\p{N}]/u.test(text)) blocks.push({ kind: 'text', level: 0, text });
    lines = [];
  };
  const heading = (text: string, level: number) => {
    end();
    // A line of marks alone is no heading, whatever stands below it.
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    if (text.length <= LONGEST_HEADING) {
      blocks.push({ kind: 'heading', level, text: plainHeading(text) });
    } else {
      lines.push(text);
      end();
    }
  };
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    const atx = fence ? null : ATX.exec(line);
    const underline = fence || lines.length !== 1 ? null : UNDERLINE.exec(line)?.[1];
    const question = fence ? null : QUESTION.exec(line.trim());
    if (mark && (!fence || line.trim().startsWith(fence))) {
      fence = fence ? '' : mark;
      lines.push(line);
    } else if (atx) heading(atx[2] ?? '', atx[1]?.length ?? 1);
    else if (underline) heading(lines.splice(0).join(' '), underline.startsWith('=') ? 1 : 2);
    else if (question?.[1]) heading(question[1], QUESTION_LEVEL);
    else if (!fence && (line.trim() === '' || RULE.test(line))) end();
    else lines.push(isAnswered(blocks, lines) ? line.replace(ANSWER, '') : line);
  }
  end();
  return blocks;
}

/** The line to come is the first after a marked question. */
const isAnswered = (blocks: Block[], lines: string[]) =>
  lines.length === 0 && blocks.at(-1)?.level === QUESTION_LEVEL;

const plainHeading = (text: string) =>
  text
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Lines of plain text that read like titles become headings: the first of the text the highest. */
function withTitles(blocks: Block[]): Block[] {
  if (blocks.some((block) => block.kind === 'heading')) return blocks;
  const isTitle = ({ text }: Block) =>
    text.length <= LONGEST_TITLE && !text.includes('\n') && !/[.,;:!…"”]$/.test(text);
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    // Two short lines in a row are a list or a poem, except that a title may open the text.
    const opens = next && (!isTitle(next) || index === 0);
    if (!opens || !isTitle(block) || !/\p{L}/u.test(block.text)) return block;
    return { kind: 'title', level: index === 0 ? 1 : 2, text: plainHeading(block.text) };
  });
}

/**
 * What stands under which heading, in Markdown (both kinds of headings, code fences), in questions
 * and answers marked "P:" and "R:" (or "Q:" and "A:"), and in plain text, where a short line alone
 * is a title. A heading with nothing under it, not even another, is kept as text.
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
      if (isSame) last.blocks.push(block.text);
      else sections.push({ headings, blocks: [block.text] });
      return;
    }
    path = [...path.filter((heading) => heading.level < block.level), block];
    const next = blocks[index + 1];
    const isBare = !next || (next.kind !== 'text' && next.level <= block.level);
    if (isBare && /[\p{L}\p{N}]/u.test(block.text)) {
      const headings = path.slice(0, -1).map((heading) => heading.text);
      sections.push({ headings, blocks: [block.text] });
    }
  });
  return sections;
}
