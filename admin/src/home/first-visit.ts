import { useCallback, useSyncExternalStore } from 'react';

/** A newcomer's first steps, stored in this browser. */
export const STEPS = ['simulator', 'edit', 'try', 'publish', 'number'] as const;
export type Step = (typeof STEPS)[number];

interface FirstVisit {
  done: Step[];
  isDismissed: boolean;
  /** Whether the simulator's short tour is still shown. */
  isWalkOpen: boolean;
}

const KEY = 'sosia.first-visit';
const NEW: FirstVisit = { done: [], isDismissed: false, isWalkOpen: false };

const listeners = new Set<() => void>();
let current = read();

function read(): FirstVisit {
  try {
    return { ...NEW, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<FirstVisit>) };
  } catch {
    return NEW;
  }
}

function write(change: Partial<FirstVisit>): void {
  current = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  for (const listener of listeners) listener();
}

export function beginFirstVisit(): void {
  write({ ...NEW, isWalkOpen: true });
}

export function markStep(step: Step): void {
  if (!current.done.includes(step)) write({ done: [...current.done, step] });
}

export function closeWalk(): void {
  write({ isWalkOpen: false });
}

export function dismissSteps(): void {
  write({ isDismissed: true });
}

export function useFirstVisit(): FirstVisit {
  const subscribe = useCallback((listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, []);
  return useSyncExternalStore(subscribe, () => current);
}
