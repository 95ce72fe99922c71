import { useSyncExternalStore } from 'react';

const TICK_MS = 1000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

/** One clock for all components that count seconds: they update together. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function read(): number {
  // The clock was stopped: the first subscriber to return sees the current time.
  if (timer === undefined) now = Math.floor(Date.now() / TICK_MS) * TICK_MS;
  return now;
}

/** The time in milliseconds, updated every second. */
export function useSeconds(): number {
  return useSyncExternalStore(subscribe, read);
}
