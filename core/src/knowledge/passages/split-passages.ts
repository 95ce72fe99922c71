import { segmentSentences } from '../../text/index.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { type Line, type Section, sectionsOf, textOf } from './text-sections.ts';

/** A piece of a document as it is indexed and quoted. */
export interface SplitPassage {
  /** Its headings, from the highest down, joined by " › "; empty without any. */
  heading: string;
  /** The page it starts on, counting from 1; null when there are no pages. */
  page: number | null;
  /** 1 to 1,000 characters; whole sentences wherever a sentence is no longer than that. */
  content: string;
  tokenCount: number;
}

// Long enough to answer alone, short enough to be about one thing: the usual sizes for retrieval
// with small embedding models. Passages are shorter only where a section is shorter.
const LONGEST = 1000;
const WANTED = 800;
/** Characters shared by neighbouring pieces of one overlong sentence, for context. */
const OVERLAP = 100;

/** A part of a section that is not split further, and what joins it to the previous part. */
interface Part {
  text: string;
  page: number | null;
  joint: '\n\n' | '\n' | ' ';
}

/**
 * Splits a text into passages along its headings, paragraphs, lines and sentences. A form feed in
 * the text starts a page.
 */
export async function splitPassages(text: string): Promise<SplitPassage[]> {
  const passages: SplitPassage[] = [];
  for (const section of sectionsOf(text)) {
    const heading = section.headings.join(' › ');
    for (const { content, page } of pack(await partsOf(section))) {
      passages.push({ heading, page, content, tokenCount: estimateTokens(content) });
    }
  }
  return passages;
}

async function partsOf({ blocks }: Section): Promise<Part[]> {
  const parts: Part[] = [];
  for (const block of blocks) parts.push(...(await cut(block)));
  return parts;
}

/** A block as it is if it fits; otherwise its lines, their sentences, and pieces of those. */
async function cut(block: Line[]): Promise<Part[]> {
  const text = textOf(block);
  if (text.length <= LONGEST) return [{ text, page: block[0]?.page ?? null, joint: '\n\n' }];
  if (!isList(block)) return cutRun(block, '\n\n');
  const parts: Part[] = [];
  for (const line of block) {
    const first = parts.length === 0 ? '\n\n' : '\n';
    if (line.text.length <= LONGEST) parts.push({ ...line, joint: first });
    else parts.push(...(await cutRun([line], first)));
  }
  return parts;
}

/** Lines of hard-wrapped text belong together; lines of lists and tables do not. */
const isList = (block: Line[]) =>
  block.some(({ text }) => /^\s*(?:[-*+•|>]|\d+[.)]|```|~~~)/.test(text));

/** Sentences that span lines, each with the page it starts on. */
async function cutRun(lines: Line[], first: Part['joint']): Promise<Part[]> {
  const parts: Part[] = [];
  const starts: number[] = [];
  let run = '';
  for (const { text } of lines) {
    if (run) run += ' ';
    starts.push(run.length);
    run += text.trim();
  }
  for (const { segment, index } of segmentSentences(run)) {
    const sentence = segment.trim();
    if (sentence === '') continue;
    const line = lines[starts.findLastIndex((start) => start <= index)];
    const pieces = sentence.length <= LONGEST ? [sentence] : await cutSentence(sentence);
    for (const text of pieces) {
      parts.push({ text, page: line?.page ?? null, joint: parts.length === 0 ? first : ' ' });
    }
  }
  return parts;
}

async function cutSentence(sentence: string): Promise<string[]> {
  const { RecursiveCharacterTextSplitter } = await import('@langchain/textsplitters');
  const splitter = new RecursiveCharacterTextSplitter({
    chunkSize: WANTED,
    chunkOverlap: OVERLAP,
    separators: ['; ', ', ', ' ', ''],
  });
  const pieces = await splitter.splitText(sentence);
  return pieces.map((piece) => piece.replace(/^[;,\s]+/, '').toWellFormed());
}

/** Joins neighbouring parts into passages of about equal size, none longer than allowed. */
function pack(parts: Part[]): { content: string; page: number | null }[] {
  const total = parts.reduce((sum, { text, joint }) => sum + text.length + joint.length, 0);
  const wanted = total <= LONGEST ? LONGEST : total / Math.ceil(total / WANTED);
  const passages: { content: string; page: number | null }[] = [];
  let current = '';
  let page: number | null = null;
  for (const part of parts) {
    const joined = current ? current + part.joint + part.text : part.text;
    // Put the part where it leaves the passage closer to the wanted size.
    const isFull = current !== '' && joined.length - wanted > wanted - current.length;
    if (current !== '' && (isFull || joined.length > LONGEST)) {
      passages.push({ content: current, page });
      current = '';
    }
    if (current === '') page = part.page;
    current = current ? joined : part.text;
  }
  if (current) passages.push({ content: current, page });
  return passages
    .map(({ content, page }) => ({ content: content.trim(), page }))
    .filter(({ content }) => /[\p{L}\p{N}]/u.test(content));
}
