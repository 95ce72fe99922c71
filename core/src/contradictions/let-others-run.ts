import { setImmediate as nextTurn } from 'node:timers/promises';

/** Short enough not to matter: webhooks and answers wait for whatever runs beside them. */
const LONGEST_MS = 15;

/** For long work: await the returned function at every step; it pauses when time is up. */
export function letOthersRun(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST_MS) return;
    await nextTurn();
    since = performance.now();
  };
}
