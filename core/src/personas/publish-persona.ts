import { type Persona, PersonaSettings, type PublishPersona } from '../contract/index.ts';
import { recordAudit } from '../identity/index.ts';
import {
  announce,
  type Context,
  NotFoundError,
  newId,
  ValidationError,
} from '../platform/index.ts';
import { draftProblems } from './draft-problems.ts';
import { readPersona } from './get-persona.ts';

/**
 * Copies the draft into the next immutable version; from now on channels answer with it. Of two
 * publishing at once each makes a version of its own, numbered in turn. Throws `not_found`, and
 * `validation_failed` naming what the draft lacks.
 */
export async function publishPersona(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId'>,
  { id, note }: PublishPersona & { id: string },
): Promise<Persona> {
  const { organizationId, userId } = ctx;
  return ctx.db.$transaction(async (tx) => {
    // The update holds the persona's row, so that a second publisher waits here for its number.
    const { count } = await tx.persona.updateMany({
      where: { id },
      data: { updatedAt: ctx.clock.now() },
    });
    const persona = count > 0 ? await tx.persona.findUnique({ where: { id } }) : null;
    if (!persona) throw new NotFoundError('Persona');
    const settings = PersonaSettings.parse(persona.draft);
    const problems = draftProblems(settings);
    if (Object.keys(problems).length > 0) {
      throw new ValidationError('The draft is not complete', problems);
    }
    const newest = await tx.personaVersion.aggregate({
      where: { personaId: id },
      _max: { number: true },
    });
    const number = (newest._max.number ?? 0) + 1;
    const versionId = newId();
    await tx.personaVersion.create({
      data: {
        id: versionId,
        organizationId,
        personaId: id,
        number,
        settings,
        note,
        createdById: userId,
      },
    });
    await tx.persona.update({ where: { id }, data: { publishedVersionId: versionId } });
    const details = { number, note };
    await recordAudit(tx, ctx, {
      action: 'persona.published',
      entityType: 'persona',
      entityId: id,
      details,
    });
    await announce(tx, organizationId, { type: 'persona', personaId: id });
    return readPersona(tx, id);
  });
}
