import type { Context } from '../../platform/index.ts';

/** Removes files that no row names any more; one that stays behind does no harm and is logged. */
export async function deleteFiles(
  { storage, log }: Pick<Context, 'storage' | 'log'>,
  keys: readonly (string | null | undefined)[],
): Promise<void> {
  for (const key of keys) {
    if (!key) continue;
    try {
      await storage.delete(key);
    } catch (error) {
      log.warn({ key, error: String(error) }, 'a file that is not needed any more was left behind');
    }
  }
}
