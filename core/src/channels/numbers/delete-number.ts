import { recordAudit } from '../../identity/index.ts';
import { announce, ConflictError, type Context } from '../../platform/index.ts';
import { readNumber } from './get-number.ts';

/**
 * Deletes a number that has no history. Throws `not_found`; `number_in_use` when it has
 * conversations (deactivate it instead); `simulator_number` for the simulator's.
 */
export async function deleteNumber(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId'>,
  id: string,
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const number = await readNumber(tx, id, ctx.clock.now());
    if (number.channel === 'simulator') {
      throw new ConflictError('simulator_number', 'The simulator of a persona stays with it');
    }
    const conversation = await tx.conversation.findFirst({
      where: { numberId: id },
      select: { id: true },
    });
    if (conversation) {
      throw new ConflictError(
        'number_in_use',
        'Conversations were held on it. Deactivate it instead.',
      );
    }
    await tx.number.delete({ where: { id } });
    await recordAudit(tx, ctx, {
      action: 'number.deleted',
      entityType: 'number',
      entityId: id,
      details: { name: number.name },
    });
    await announce(tx, ctx.organizationId, { type: 'number', numberId: id });
  });
}
