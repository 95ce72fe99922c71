/** A passage as its document says it, before anyone edited it. */
export interface OriginalPassage {
  heading: string;
  text: string;
}

/**
 * Finds the passages of one reading again in another: for each of `from` the place in `to` with the
 * same text, if there is one. Under the same heading comes first; of equal ones the first goes with
 * the first. No place is given twice.
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
    // Turned round, so that `pop` gives the first.
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
