import { type Persona, PersonaSettings, type RollBackPersona } from '../contract/index.ts';
import { recordAudit } from '../identity/index.ts';
import { ConflictError, type Context } from '../platform/index.ts';
import { readPersona } from './get-persona.ts';
import { findVersion } from './restore-version.ts';
import { holdPersona, writeVersion } from './write-version.ts';

/**
 * Publishes an earlier version again, as a new version whose note names it: history only grows. The
 * draft and numbers pinned to a version stay as they are. It was published once, so it is not
 * checked against today's requirements. Throws `not_found` and `already_published`.
 */
export async function rollBackPersona(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId'>,
  { id, versionId, note }: RollBackPersona & { id: string },
): Promise<Persona> {
  return ctx.db.$transaction(async (tx) => {
    const persona = await holdPersona(tx, ctx, id);
    const version = await findVersion(tx, { personaId: id, versionId });
    if (persona.publishedVersionId === versionId) {
      throw new ConflictError('already_published', 'This version is the published one already');
    }
    const number = await writeVersion(tx, ctx, {
      personaId: id,
      settings: PersonaSettings.parse(version.settings),
      note: note || `Back to version ${version.number}`,
    });
    await recordAudit(tx, ctx, {
      action: 'persona.rolled-back',
      entityType: 'persona',
      entityId: id,
      details: { number, to: version.number },
    });
    return readPersona(tx, id);
  });
}
