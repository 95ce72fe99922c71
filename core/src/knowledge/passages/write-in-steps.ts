import { setImmediate as letOthersRun } from 'node:timers/promises';

/** Most passages per statement: as many as block the embedded database for about 30 ms. */
const MOST_AT_ONCE = 16;
const LEAST_AT_ONCE = 4;
const WANTED_MS = 30;

/**
 * Writes passages a few at a time and yields in between: the embedded database blocks during each
 * statement, longer for more passages. The size of each step follows from the pace of the last;
 * `from` is the index of its first item.
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
