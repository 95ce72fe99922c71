import type { Persona } from '../contract/index.ts';
import { recordAudit } from '../identity/index.ts';
import { announce, ConflictError, type Context } from '../platform/index.ts';
import { readPersona } from './get-persona.ts';

/**
 * Archives a persona: it disappears from the lists and the simulator, while its versions and
 * conversations stay. Throws `not_found`, and `persona_in_use` while a number other than the
 * simulator's is bound to it.
 */
export async function archivePersona(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId'>,
  id: string,
): Promise<Persona> {
  return ctx.db.$transaction(async (tx) => {
    const archivedAt = ctx.clock.now();
    const { count } = await tx.persona.updateMany({
      where: { id, archivedAt: null },
      data: { archivedAt },
    });
    // Already archived, or no such persona: reading it tells which.
    if (count === 0) return readPersona(tx, id);
    const bound = await tx.number.findMany({
      where: { personaId: id, channel: { not: 'simulator' } },
      select: { id: true, name: true },
    });
    if (bound.length > 0) {
      const message = 'Numbers answer with this persona. Bind them to another one first.';
      throw new ConflictError('persona_in_use', message, { numbers: bound });
    }
    await tx.number.updateMany({ where: { personaId: id }, data: { isActive: false } });
    await recordAudit(tx, ctx, { action: 'persona.archived', entityType: 'persona', entityId: id });
    await announce(tx, ctx.organizationId, { type: 'persona', personaId: id });
    return readPersona(tx, id);
  });
}
