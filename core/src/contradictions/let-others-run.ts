import { setImmediate as nextTurn } from 'node:timers/promises';

/** As long as nobody minds: webhooks and answers wait for whatever runs beside them. */
const LONGEST_MS = 15;

/** For long work: what it answers is to be awaited at every step, and pauses once it is time to. */
export function letOthersRun(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST_MS) return;
    await nextTurn();
    since = performance.now();
  };
}
