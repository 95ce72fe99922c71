/** A passage as it is in its document, before anyone edited it. */
export interface OriginalPassage {
  heading: string;
  text: string;
}

/**
 * Matches the passages of one reading with those of another: for each of `from`, the position in
 * `to` with the same text, if any. A match under the same heading is preferred; equal passages are
 * matched in order. No position is used twice.
 */
export function matchPassages(
  from: readonly OriginalPassage[],
  to: readonly OriginalPassage[],
): (number | undefined)[] {
  const matches: (number | undefined)[] = from.map(() => undefined);
  const isTaken = to.map(() => false);
  for (const keyOf of [
    ({ heading, text }: OriginalPassage) => JSON.stringify([heading, text]),
    ({ text }: OriginalPassage) => text,
  ]) {
    const places = new Map<string, number[]>();
    to.forEach((passage, place) => {
      if (isTaken[place]) return;
      const key = keyOf(passage);
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    });
    // Reversed, so that `pop` returns the first.
    for (const list of places.values()) list.reverse();
    from.forEach((passage, index) => {
      if (matches[index] !== undefined) return;
      const place = places.get(keyOf(passage))?.pop();
      if (place === undefined) return;
      matches[index] = place;
      isTaken[place] = true;
    });
  }
  return matches;
}
