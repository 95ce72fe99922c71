import { useSyncExternalStore } from 'react';
import { readStored } from './useStoredState.ts';

/** A value that lives outside of components, which are rendered again when it changes. */
export function sharedValue<Value>(initial: Value) {
  let value = initial;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get: () => value,
    set(next: Value) {
      value = next;
      for (const listener of listeners) listener();
    },
    useValue: () => useSyncExternalStore(subscribe, () => value),
  };
}

/** Shared settings that survive a reload; those that are not stored are as in `initial`. */
export function storedSettings<Settings extends object>(key: string, initial: Settings) {
  const { get, set, useValue } = sharedValue({ ...initial, ...readStored(key, initial) });
  const change = (changes: Partial<Settings>) => {
    set({ ...get(), ...changes });
    localStorage.setItem(key, JSON.stringify(get()));
  };
  return { get, change, useValue };
}
