import type { PersonaSettings } from '../contract/index.ts';
import { recordAudit } from '../identity/index.ts';
import { announce, type Context, newId, type ScopedDb } from '../platform/index.ts';

/** Inserts a persona with this draft and its simulator number, within a transaction. */
export async function insertPersona(
  tx: ScopedDb,
  ctx: Pick<Context, 'organizationId' | 'userId'>,
  draft: PersonaSettings,
  details: Record<string, string> = {},
): Promise<string> {
  const { organizationId, userId } = ctx;
  const { name } = draft.identity;
  const personaId = newId();
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
    details: { name, ...details },
  });
  await announce(tx, organizationId, { type: 'persona', personaId });
  return personaId;
}
