import { parentPort } from 'node:worker_threads';
import { Tiktoken } from 'js-tiktoken/lite';
import ranks from 'js-tiktoken/ranks/o200k_base';

const encoder = new Tiktoken(ranks);

/**
 * Merging takes at least quadratic time in a word's length: five thousand letters without a space
 * took two seconds. No real word is that long; longer runs are counted in pieces, which is close
 * enough.
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

/** Special tokens such as `<|endoftext|>` count as text here, as they do when a prompt is sent. */
const count = (text: string): number =>
  piecesOf(text).reduce((sum, piece) => sum + encoder.encode(piece, [], []).length, 0);

parentPort?.on('message', ({ id, texts }: { id: number; texts: string[] }) => {
  parentPort?.postMessage({ id, counts: texts.map(count) });
});
