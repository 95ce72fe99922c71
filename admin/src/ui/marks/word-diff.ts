import { diffWordsWithSpace } from 'diff';
import type { Stretch } from './stretches.ts';

/** Two texts, each with the words marked that the other does not have at this place. */
export interface WordDiff {
  left: Stretch[];
  right: Stretch[];
}

/** Compares two texts word by word. */
export function wordDiff(left: string, right: string): WordDiff {
  const changes = diffWordsWithSpace(left, right);
  const side = (own: 'removed' | 'added', foreign: 'removed' | 'added') =>
    changes
      .filter((change) => !change[foreign])
      .map((change) => ({ text: change.value, isMarked: Boolean(change[own]) }));
  return { left: side('removed', 'added'), right: side('added', 'removed') };
}
