import { storedSettings } from '../ui/index.ts';

/** A newcomer's first steps, stored in this browser. */
export const STEPS = ['simulator', 'edit', 'try', 'publish', 'number'] as const;
export type Step = (typeof STEPS)[number];

interface FirstVisit {
  done: Step[];
  isDismissed: boolean;
  /** Whether the simulator's short tour is still shown. */
  isWalkOpen: boolean;
}

const NEW: FirstVisit = { done: [], isDismissed: false, isWalkOpen: false };

const { get, change, useValue } = storedSettings('sosia.first-visit', NEW);

export const useFirstVisit = useValue;
export const beginFirstVisit = () => change({ ...NEW, isWalkOpen: true });
export const closeWalk = () => change({ isWalkOpen: false });
export const dismissSteps = () => change({ isDismissed: true });

export function markStep(step: Step): void {
  const { done } = get();
  if (!done.includes(step)) change({ done: [...done, step] });
}
