import { parentPort } from 'node:worker_threads';
import { Tiktoken } from 'js-tiktoken/lite';
import ranks from 'js-tiktoken/ranks/o200k_base';

const encoder = new Tiktoken(ranks);

/**
 * Merging takes the square of a word's length and more: five thousand letters without a space took
 * two seconds. No word is that long; what is gets counted in pieces, which is near enough.
 */
const OVERLONG = /\S{128}(?=\S)|\s{128}(?=\s)/gu;

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { index, 0: run } of text.matchAll(OVERLONG)) {
    const end = index + run.length;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return [...pieces, text.slice(start)];
}

/** Marks such as `<|endoftext|>` are text here, as they are when a prompt is sent. */
const count = (text: string): number =>
  piecesOf(text).reduce((sum, piece) => sum + encoder.encode(piece, [], []).length, 0);

parentPort?.on('message', ({ id, texts }: { id: number; texts: string[] }) => {
  parentPort?.postMessage({ id, counts: texts.map(count) });
});
