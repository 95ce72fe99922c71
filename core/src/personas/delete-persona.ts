import { recordAudit } from '../identity/index.ts';
import { announce, ConflictError, type Context, type ScopedDb } from '../platform/index.ts';
import { dropUnusedPicture } from './drop-unused-picture.ts';
import { readPersona } from './get-persona.ts';

/**
 * Deletes a persona that was never used, with its simulator number. Throws `not_found`;
 * `persona_in_use` while a number answers with it; and `persona_used` when it was published, has
 * answered or has received messages: what people were told must be kept, so it can only be
 * archived.
 */
export async function deletePersona(
  ctx: Pick<Context, 'db' | 'organizationId' | 'userId' | 'clock' | 'storage'>,
  id: string,
): Promise<void> {
  const picture = await ctx.db.$transaction(async (tx) => {
    // The update locks the row, so that nobody publishes it during the checks.
    await tx.persona.updateMany({ where: { id }, data: { updatedAt: ctx.clock.now() } });
    const { name, numbers, draft } = await readPersona(tx, id);
    const bound = numbers.filter(({ channel }) => channel !== 'simulator');
    if (bound.length > 0) {
      const message = 'Numbers answer with this persona. Bind them to another one first.';
      throw new ConflictError('persona_in_use', message, { numbers: bound });
    }
    const used = await usesOf(tx, id);
    if (Object.values(used).some((count) => count > 0)) {
      throw new ConflictError('persona_used', 'This persona was used and can be archived', used);
    }
    await tx.number.deleteMany({ where: { personaId: id } });
    await tx.persona.delete({ where: { id } });
    const entity = { entityType: 'persona', entityId: id };
    await recordAudit(tx, ctx, { action: 'persona.deleted', ...entity, details: { name } });
    await announce(tx, ctx.organizationId, { type: 'persona', personaId: id });
    return draft.identity.picture;
  });
  await dropUnusedPicture(ctx, picture);
}

async function usesOf(tx: ScopedDb, personaId: string) {
  return {
    versions: await tx.personaVersion.count({ where: { personaId } }),
    turns: await tx.turn.count({ where: { personaId } }),
    conversations: await tx.conversation.count({ where: { number: { personaId } } }),
  };
}
