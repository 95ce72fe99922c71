import type { PersonaSettings } from '../contract/index.ts';
import { announce, type Context, NotFoundError, newId, type ScopedDb } from '../platform/index.ts';

type Writer = Pick<Context, 'clock' | 'organizationId' | 'userId'>;

interface NextVersion {
  personaId: string;
  settings: PersonaSettings;
  note: string;
}

/**
 * Locks the persona's row until the transaction ends, so that a second publisher waits here for its
 * number. Throws `not_found`.
 */
export async function holdPersona(tx: ScopedDb, { clock }: Writer, id: string) {
  const { count } = await tx.persona.updateMany({
    where: { id },
    data: { updatedAt: clock.now() },
  });
  const persona = count > 0 ? await tx.persona.findUnique({ where: { id } }) : null;
  if (!persona) throw new NotFoundError('Persona');
  return persona;
}

/** Writes the next version of a locked persona, and publishes it. Returns its number. */
export async function writeVersion(
  tx: ScopedDb,
  { organizationId, userId }: Writer,
  { personaId, settings, note }: NextVersion,
): Promise<number> {
  const newest = await tx.personaVersion.aggregate({
    where: { personaId },
    _max: { number: true },
  });
  const number = (newest._max.number ?? 0) + 1;
  const id = newId();
  await tx.personaVersion.create({
    data: { id, organizationId, personaId, number, settings, note, createdById: userId },
  });
  await tx.persona.update({ where: { id: personaId }, data: { publishedVersionId: id } });
  await announce(tx, organizationId, { type: 'persona', personaId });
  return number;
}
