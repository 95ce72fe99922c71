import { foldText } from '@sosia/core/contract';

/** A part of a text, and whether it is to be marked. */
export interface Stretch {
  text: string;
  isMarked: boolean;
}

type Place = readonly [start: number, end: number];

/** Splits a text at the places that are to be marked, which are in order. */
export function stretchesOf(text: string, marked: readonly Place[]): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  const add = (end: number, isMarked: boolean) => {
    if (end > done) stretches.push({ text: text.slice(done, end), isMarked });
    done = end;
  };
  for (const [start, end] of marked) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return stretches;
}

/** Where a text has the search term, ignoring accents and case. */
export function placesOfTerm(text: string, searched: string): Place[] {
  const wanted = foldText(searched.trim());
  if (!wanted) return [];
  let folded = '';
  // Where each folded letter stands in the text: folding changes the length.
  const places: number[] = [];
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    const letters = foldText(segment);
    folded += letters;
    places.push(...Array<number>(letters.length).fill(index));
  }
  places.push(text.length);
  let end = 0;
  return folded
    .split(wanted)
    .slice(0, -1)
    .map((before) => {
      const start = end + before.length;
      end = start + wanted.length;
      return [places[start] ?? 0, places[end] ?? 0];
    });
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Where a text has a word that begins as a searched one, ignoring accents and case. */
export function placesOfWords(text: string, searched: string): Place[] {
  const wanted = (searched.match(WORD) ?? []).map(foldText);
  return [...text.matchAll(WORD)]
    .filter(([word]) => wanted.some((beginning) => foldText(word).startsWith(beginning)))
    .map(({ 0: word, index }) => [index, index + word.length]);
}
