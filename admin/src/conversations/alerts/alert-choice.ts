import { useSyncExternalStore } from 'react';

/** How this browser may alert when somebody needs a person. */
export interface AlertChoice {
  isOn: boolean;
  hasSound: boolean;
}

const KEY = 'sosia.alerts';
/** Off until somebody turns it on. */
const QUIET: AlertChoice = { isOn: false, hasSound: true };

const listeners = new Set<() => void>();
let current = read();

function read(): AlertChoice {
  try {
    return { ...QUIET, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<AlertChoice>) };
  } catch {
    return QUIET;
  }
}

export function setAlertChoice(change: Partial<AlertChoice>): void {
  current = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useAlertChoice(): AlertChoice {
  return useSyncExternalStore(subscribe, () => current);
}
