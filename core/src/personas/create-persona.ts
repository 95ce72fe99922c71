import { type CreatePersona, type Persona, PersonaSettings } from '../contract/index.ts';
import { recordAudit } from '../identity/index.ts';
import { announce, type Context, newId } from '../platform/index.ts';
import { readPersona } from './get-persona.ts';

/** Creates a persona with an empty draft, and its place in the simulator. */
export async function createPersona(
  ctx: Pick<Context, 'db' | 'organizationId' | 'userId'>,
  { name, role }: CreatePersona,
): Promise<Persona> {
  const { organizationId, userId } = ctx;
  const personaId = newId();
  const draft = PersonaSettings.parse({ identity: { name, role } });
  return ctx.db.$transaction(async (tx) => {
    await tx.persona.create({
      data: { id: personaId, organizationId, name, draft, draftUpdatedById: userId },
    });
    const address = `simulator:${personaId}`;
    await tx.number.create({
      data: { id: newId(), organizationId, channel: 'simulator', address, name, personaId },
    });
    await recordAudit(tx, ctx, {
      action: 'persona.created',
      entityType: 'persona',
      entityId: personaId,
      details: { name },
    });
    await announce(tx, organizationId, { type: 'persona', personaId });
    return readPersona(tx, personaId);
  });
}
