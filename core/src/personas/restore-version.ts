import { type Persona, PersonaSettings, type RestoreVersion } from '../contract/index.ts';
import { type Context, NotFoundError, type ScopedDb } from '../platform/index.ts';
import { updateDraft } from './update-draft.ts';

/**
 * Replaces the draft at `draftRevision` with a version; publishes nothing. Throws `not_found`, and
 * `draft_conflict` as saving does.
 */
export async function restoreVersion(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId' | 'storage'>,
  { id, versionId, draftRevision }: RestoreVersion & { id: string },
): Promise<Persona> {
  const { settings } = await findVersion(ctx.db, { personaId: id, versionId });
  return updateDraft(ctx, { id, draft: PersonaSettings.parse(settings), draftRevision });
}

/** A version, which must belong to this persona. Throws `not_found`. */
export async function findVersion(
  db: Pick<ScopedDb, 'personaVersion'>,
  { personaId, versionId }: { personaId: string; versionId: string },
) {
  const version = await db.personaVersion.findUnique({ where: { id: versionId, personaId } });
  if (!version) throw new NotFoundError('Version');
  return version;
}
