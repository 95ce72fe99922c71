import { useEffect } from 'react';
import { sharedValue } from './shared-value.ts';

/** How many dead ends are on screen: each needs the bar as a way out. */
const deadEnds = sharedValue(0);

/** Keeps a phone's bar visible while the caller is mounted, even on pages that would replace it. */
export function useDeadEnd(): void {
  useEffect(() => {
    deadEnds.set(deadEnds.get() + 1);
    return () => deadEnds.set(deadEnds.get() - 1);
  }, []);
}

export const useHasDeadEnd = () => deadEnds.useValue() > 0;
