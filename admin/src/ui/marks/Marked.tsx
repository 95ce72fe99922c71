import { Fragment } from 'react';
import type { Stretch } from './stretches.ts';

interface Props {
  stretches: readonly Stretch[];
  /** The element of what is marked. */
  as?: 'mark' | 'ins' | 'del';
}

/** A text with its marked stretches. */
export function Marked({ stretches, as = 'mark' }: Props) {
  return stretches.map(({ text, isMarked }, place) => {
    const Element = isMarked ? as : Fragment;
    // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no other name, and no state.
    return <Element key={place}>{text}</Element>;
  });
}
