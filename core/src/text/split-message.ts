/**
 * Twilio refuses a longer body with error 21658. Counted here in UTF-16 units, which are never
 * fewer than the characters.
 */
export const MAX_BODY_LENGTH = 1600;

/** A run of text that is not cut, and how suitable its end is for ending a message. */
interface Piece {
  start: number;
  end: number;
  /** 4 ends a paragraph, 3 a line, 2 a sentence, 1 a word; 0 is inside an overlong word. */
  rank: number;
}

/** Non-breaking spaces join words: `R$ 100` written with one stays in one message. */
const WORD = /[\S\u00a0\u202f]+/gu;
const SENTENCE_END = /[.!?…。！？]["'”’»)\]*_~]*$/u;

/**
 * Splits a text into as few messages as possible, each of at most `limit` UTF-16 units (2 or more).
 * Among the ways to do so, it prefers to split at paragraphs, then lines, sentences and words. A
 * word or link is cut only when it is longer than `limit` itself, and then between two graphemes.
 * Only white space at the cuts is lost.
 */
export function splitMessage(text: string, limit: number = MAX_BODY_LENGTH): string[] {
  const pieces = piecesOf(text, limit);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return [];
  if (last.end - first.start <= limit) return [text.slice(first.start, last.end)];
  const parts: string[] = [];
  let from = 0;
  for (const earliest of earliestStarts(pieces, limit)) {
    const to = bestEnd(pieces, { from, earliest, limit });
    parts.push(sliceOf(text, pieces, from, to));
    from = to + 1;
  }
  parts.push(sliceOf(text, pieces, from, pieces.length - 1));
  return parts;
}

function sliceOf(text: string, pieces: Piece[], from: number, to: number): string {
  return text.slice(pieces[from]?.start, pieces[to]?.end);
}

function piecesOf(text: string, limit: number): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(WORD)) {
    if (match[0].trim() === '') continue;
    const end = match.index + match[0].length;
    const cuts = end - match.index > limit ? cutsOf(match[0], limit) : [0];
    for (const [index, cut] of cuts.entries()) {
      const next = cuts[index + 1];
      pieces.push({
        start: match.index + cut,
        end: next === undefined ? end : match.index + next,
        rank: next === undefined ? 1 : 0,
      });
    }
  }
  for (const [index, piece] of pieces.entries()) {
    if (piece.rank > 0) piece.rank = rankOf(text, piece, pieces[index + 1]);
  }
  return pieces;
}

function rankOf(text: string, piece: Piece, next: Piece | undefined): number {
  const lines = text.slice(piece.end, next?.start).split('\n').length - 1;
  if (lines > 0) return lines > 1 ? 4 : 3;
  return SENTENCE_END.test(text.slice(Math.max(piece.start, piece.end - 8), piece.end)) ? 2 : 1;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Where to cut a word that is too long for any message. */
function cutsOf(word: string, limit: number): number[] {
  const cuts = [0];
  for (const { segment, index } of graphemes.segment(word)) {
    if (index + segment.length - (cuts.at(-1) ?? 0) <= limit) continue;
    if (index > (cuts.at(-1) ?? 0)) cuts.push(index);
    // A single grapheme longer than a message is cut between code points.
    let at = index;
    for (const point of segment) {
      if (at + point.length - (cuts.at(-1) ?? 0) > limit) cuts.push(at);
      at += point.length;
    }
  }
  return cuts;
}

/**
 * The earliest piece each message but the first may begin with, so that it and the following
 * messages hold the rest. Found by filling messages from the end.
 */
function earliestStarts(pieces: Piece[], limit: number): number[] {
  const starts: number[] = [];
  let end = pieces.at(-1)?.end ?? 0;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index] as Piece;
    if (end - piece.start <= limit) continue;
    starts.unshift(index + 1);
    end = piece.end;
  }
  return starts;
}

/** The last piece of a message: the best place to end it, and the latest of equally good ones. */
function bestEnd(
  pieces: Piece[],
  { from, earliest, limit }: { from: number; earliest: number; limit: number },
): number {
  const start = pieces[from]?.start ?? 0;
  let best = Math.max(from, earliest - 1);
  for (let index = best; index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece;
    if (piece.end - start > limit) break;
    if (piece.rank >= (pieces[best]?.rank ?? 0)) best = index;
  }
  return best;
}
