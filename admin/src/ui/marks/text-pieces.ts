import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Stretch } from './stretches.ts';

/** A part of two texts that is in both, or in one only; a gap stands for what was left out. */
export interface Piece {
  kind: 'same' | 'removed' | 'added' | 'gap';
  text: string;
}

const GAP: Piece = { kind: 'gap', text: ' … ' };

/** Comparing texts that have nothing in common would take seconds; they are shown whole instead. */
const TIMEOUT_MS = 300;

/** What was removed from a text and added to it, word by word. */
export function wordPieces(before: string, after: string): Piece[] {
  const found = diffWordsWithSpace(before, after, { timeout: TIMEOUT_MS });
  if (!found) return whole(before, after);
  return found.map(({ value, added, removed }) => ({ kind: kindOf(added, removed), text: value }));
}

/** The same for lists, line by line. */
export function linePieces(before: readonly string[], after: readonly string[]): Piece[] {
  const found = diffArrays([...before], [...after], { timeout: TIMEOUT_MS });
  if (!found) return whole(before.join('\n'), after.join('\n'));
  return found.flatMap(({ value, added, removed }) =>
    value.map((text): Piece => ({ kind: kindOf(added, removed), text: `${text}\n` })),
  );
}

function kindOf(isAdded: boolean, isRemoved: boolean): Piece['kind'] {
  if (isAdded) return 'added';
  return isRemoved ? 'removed' : 'same';
}

function whole(before: string, after: string): Piece[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

/** One of the two texts, with what the other does not have marked. */
export function sideOf(pieces: readonly Piece[], side: 'before' | 'after'): Stretch[] {
  const [own, foreign] = side === 'before' ? ['removed', 'added'] : ['added', 'removed'];
  return pieces
    .filter(({ kind }) => kind !== foreign)
    .map(({ kind, text }) => ({ text, isMarked: kind === own }));
}

/** How many characters of a shortened unchanged stretch are kept at each end. */
const CONTEXT = 90;

/** The word that a cut splits. */
const PARTIAL_END = /\S+$/;
const PARTIAL_START = /^\S+/;

/**
 * Shortens unchanged stretches to the text next to a change. Both sides keep that text, so that an
 * insertion shows on the other side where it belongs.
 */
export function shortened(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, at) => {
    if (piece.kind !== 'same' || piece.text.length < 3 * CONTEXT) return [piece];
    const head = at === 0 ? '' : piece.text.slice(0, CONTEXT).replace(PARTIAL_END, '');
    const isLast = at === pieces.length - 1;
    const tail = isLast ? '' : piece.text.slice(-CONTEXT).replace(PARTIAL_START, '');
    const parts: Piece[] = [{ kind: 'same', text: head }, GAP, { kind: 'same', text: tail }];
    return parts.filter(({ text }) => text !== '');
  });
}
