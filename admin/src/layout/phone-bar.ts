import { useEffect, useSyncExternalStore } from 'react';

/** How many dead ends are on screen: each needs the bar as a way out. */
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

/** Keeps a phone's bar visible while the caller is mounted, even on pages that would replace it. */
export function useDeadEnd(): void {
  useEffect(() => {
    change(1);
    return () => change(-1);
  }, []);
}

export function useHasDeadEnd(): boolean {
  return useSyncExternalStore(subscribe, () => deadEnds > 0);
}
