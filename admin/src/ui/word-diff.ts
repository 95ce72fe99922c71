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

/** Two texts word by word, each as a reader of it alone would see it. */
export function wordDiff(left: string, right: string): WordDiff {
  const changes = diffWordsWithSpace(left, right);
  const side = (own: 'removed' | 'added', foreign: 'removed' | 'added') =>
    changes
      .filter((change) => !change[foreign])
      .map((change) => ({ text: change.value, isOwn: Boolean(change[own]) }));
  return { left: side('removed', 'added'), right: side('added', 'removed') };
}
