import type { Context } from '../../platform/index.ts';

/** Deletes files that no row refers to any more. A failure is harmless and only logged. */
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
