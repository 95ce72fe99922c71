import { setImmediate as letOthersRun } from 'node:timers/promises';

/** Passages written in one statement, as many as keep the embedded database for about 30 ms. */
const MOST_AT_ONCE = 16;
const LEAST_AT_ONCE = 4;
const WANTED_MS = 30;

/**
 * Writes passages a few at a time and lets others run in between: the embedded database stands
 * still for each statement, the longer the more it holds. Each step is as large as the last one's
 * pace allows; `from` is the place of its first item.
 */
export async function writeInSteps<T>(
  items: readonly T[],
  write: (some: readonly T[], from: number) => Promise<void>,
): Promise<void> {
  let size = MOST_AT_ONCE;
  for (let from = 0; from < items.length; ) {
    await letOthersRun();
    const some = items.slice(from, from + size);
    const startedAt = performance.now();
    await write(some, from);
    const each = (performance.now() - startedAt) / some.length;
    from += some.length;
    size = Math.max(LEAST_AT_ONCE, Math.min(MOST_AT_ONCE, Math.floor(WANTED_MS / each)));
  }
}
