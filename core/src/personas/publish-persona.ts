import { type Persona, PersonaSettings, type PublishPersona } from '../contract/index.ts';
import { recordAudit } from '../identity/index.ts';
import { type Context, ValidationError } from '../platform/index.ts';
import { draftProblems } from './draft-problems.ts';
import { readPersona } from './get-persona.ts';
import { draftConflict } from './update-draft.ts';
import { holdPersona, writeVersion } from './write-version.ts';

/**
 * Copies the draft into the next immutable version; from now on channels answer with it. Concurrent
 * publishers each create their own version, numbered in turn. Throws `not_found`, `draft_conflict`
 * when somebody has saved since the draft was read, and `validation_failed` naming what the draft
 * lacks.
 */
export async function publishPersona(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId'>,
  { id, note, draftRevision }: PublishPersona & { id: string },
): Promise<Persona> {
  return ctx.db.$transaction(async (tx) => {
    const persona = await holdPersona(tx, ctx, id);
    if ((draftRevision ?? persona.draftRevision) !== persona.draftRevision) {
      throw await draftConflict(tx, id);
    }
    const settings = PersonaSettings.parse(persona.draft);
    const problems = draftProblems(settings);
    if (Object.keys(problems).length > 0) {
      throw new ValidationError('The draft is not complete', problems);
    }
    const number = await writeVersion(tx, ctx, { personaId: id, settings, note });
    await recordAudit(tx, ctx, {
      action: 'persona.published',
      entityType: 'persona',
      entityId: id,
      details: { number, note },
    });
    return readPersona(tx, id);
  });
}
