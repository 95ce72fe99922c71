import type { Context } from '../platform/index.ts';

/**
 * Deletes a portrait that no draft or version of the organisation uses. Versions are kept for good,
 * and so are their portraits.
 */
export async function dropUnusedPicture(
  { db, storage }: Pick<Context, 'db' | 'storage'>,
  picture: string | null,
): Promise<void> {
  if (picture === null) return;
  const shown = { path: ['identity', 'picture'], equals: picture };
  const [drafts, versions] = await Promise.all([
    db.persona.count({ where: { draft: shown } }),
    db.personaVersion.count({ where: { settings: shown } }),
  ]);
  if (drafts + versions === 0) await storage.delete(picture);
}
