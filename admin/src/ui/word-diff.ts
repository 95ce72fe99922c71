import { diffWordsWithSpace } from 'diff';

/** A stretch of a text; `isOwn` when the other text does not have it at this place. */
export interface Stretch {
  text: string;
  isOwn: boolean;
}

export interface WordDiff {
  left: Stretch[];
  right: Stretch[];
}

/** Compares two texts word by word; returns the stretches of each. */
export function wordDiff(left: string, right: string): WordDiff {
  const changes = diffWordsWithSpace(left, right);
  const side = (own: 'removed' | 'added', foreign: 'removed' | 'added') =>
    changes
      .filter((change) => !change[foreign])
      .map((change) => ({ text: change.value, isOwn: Boolean(change[own]) }));
  return { left: side('removed', 'added'), right: side('added', 'removed') };
}
