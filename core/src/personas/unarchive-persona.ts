import type { Persona } from '../contract/index.ts';
import { recordAudit } from '../identity/index.ts';
import { announce, type Context } from '../platform/index.ts';
import { readPersona } from './get-persona.ts';

/**
 * Restores an archived persona, with its simulator number; its other numbers were reassigned before
 * it was archived. Throws `not_found`; one that is not archived stays as it is.
 */
export async function unarchivePersona(
  ctx: Pick<Context, 'db' | 'organizationId' | 'userId'>,
  id: string,
): Promise<Persona> {
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.persona.updateMany({
      where: { id, archivedAt: { not: null } },
      data: { archivedAt: null },
    });
    if (count === 0) return readPersona(tx, id);
    await tx.number.updateMany({
      where: { personaId: id, channel: 'simulator' },
      data: { isActive: true },
    });
    const entity = { entityType: 'persona', entityId: id };
    await recordAudit(tx, ctx, { action: 'persona.unarchived', ...entity });
    await announce(tx, ctx.organizationId, { type: 'persona', personaId: id });
    return readPersona(tx, id);
  });
}
