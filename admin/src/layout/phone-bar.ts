import { useEffect, useSyncExternalStore } from 'react';

/** How many dead ends are on screen: from each the bar must lead on. */
let deadEnds = 0;
const listeners = new Set<() => void>();

function change(by: number): void {
  deadEnds += by;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Keeps a phone's bar in sight while the caller is shown, also where a page would take its place.
 */
export function useDeadEnd(): void {
  useEffect(() => {
    change(1);
    return () => change(-1);
  }, []);
}

export function useHasDeadEnd(): boolean {
  return useSyncExternalStore(subscribe, () => deadEnds > 0);
}
