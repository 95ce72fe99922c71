import { estimateTokens } from './estimate-tokens.ts';
import { type Section, sectionsOf } from './text-sections.ts';

/** A piece of a document as it is indexed and quoted. */
export interface SplitPassage {
  /** The headings it stands under, from the highest down, joined by " › "; empty without any. */
  heading: string;
  page: number | null;
  /** 1 to 1,000 characters; whole sentences wherever a sentence is no longer than that. */
  content: string;
  tokenCount: number;
}

// Long enough to answer alone, short enough that what is found is about one thing: the usual sizes
// of retrieval with small embedding models. Shorter only where a section is shorter.
const LONGEST = 1000;
const WANTED = 800;
/** What two pieces of one overlong sentence share, so that neither begins in the air. */
const OVERLAP = 100;
const SENTENCES = new Intl.Segmenter('pt-BR', { granularity: 'sentence' });

/** A part of a section that is not cut again, and what joins it to the part before it. */
interface Part {
  text: string;
  joint: '\n\n' | '\n' | ' ';
}

/** Cuts a text into passages along its headings, paragraphs, lines and sentences. */
export async function splitText(text: string): Promise<SplitPassage[]> {
  const passages: SplitPassage[] = [];
  for (const section of sectionsOf(text)) {
    const heading = section.headings.join(' › ');
    for (const content of pack(await partsOf(section))) {
      passages.push({ heading, page: null, content, tokenCount: estimateTokens(content) });
    }
  }
  return passages;
}

async function partsOf({ blocks }: Section): Promise<Part[]> {
  const parts: Part[] = [];
  for (const block of blocks) parts.push(...(await cut(block)));
  return parts;
}

/** A block as it is if it fits, else its lines, each line's sentences, and pieces of those. */
async function cut(block: string): Promise<Part[]> {
  if (block.length <= LONGEST) return [{ text: block, joint: '\n\n' }];
  const lines = linesOf(block);
  const parts: Part[] = [];
  for (const line of lines) {
    const first = parts.length === 0 ? '\n\n' : '\n';
    if (line.length <= LONGEST) parts.push({ text: line, joint: first });
    else parts.push(...(await cutLine(line, first)));
  }
  return parts;
}

/** Lines of text that was wrapped at a column belong together; of lists and tables they do not. */
function linesOf(block: string): string[] {
  const lines = block.split('\n');
  const isList = lines.some((line) => /^\s*(?:[-*+•|>]|\d+[.)]|```|~~~)/.test(line));
  return isList ? lines : [lines.map((line) => line.trim()).join(' ')];
}

async function cutLine(line: string, first: Part['joint']): Promise<Part[]> {
  const parts: Part[] = [];
  for (const { segment } of SENTENCES.segment(line)) {
    const sentence = segment.trim();
    if (sentence === '') continue;
    const pieces = sentence.length <= LONGEST ? [sentence] : await cutSentence(sentence);
    for (const text of pieces) parts.push({ text, joint: parts.length === 0 ? first : ' ' });
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
function pack(parts: Part[]): string[] {
  const total = parts.reduce((sum, { text, joint }) => sum + text.length + joint.length, 0);
  const wanted = total <= LONGEST ? LONGEST : total / Math.ceil(total / WANTED);
  const passages: string[] = [];
  let current = '';
  for (const { text, joint } of parts) {
    const joined = current ? current + joint + text : text;
    // A part goes to where it leaves the passage nearer to the wanted size.
    const isFull = current !== '' && joined.length - wanted > wanted - current.length;
    if (current !== '' && (isFull || joined.length > LONGEST)) {
      passages.push(current);
      current = text;
    } else current = joined;
  }
  if (current) passages.push(current);
  return passages
    .map((passage) => passage.trim())
    .filter((passage) => /[\p{L}\p{N}]/u.test(passage));
}
