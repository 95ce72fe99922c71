import type { ChannelNumber, UpdateNumber } from '../../contract/index.ts';
import { recordAudit } from '../../identity/index.ts';
import { announce, ConflictError, type Context } from '../../platform/index.ts';
import { checkBinding } from './check-binding.ts';
import { readNumber } from './get-number.ts';
import { moveNumber } from './move-number.ts';

/**
 * Changes a number's name, persona, pinned version, account or whether it is answered. Changing the
 * persona removes the pin, unless one of the new persona's versions is pinned at the same time.
 * Throws `not_found`, `validation_failed`, `simulator_number` for giving the simulator's number
 * another persona, and what `moveNumber` throws when the account changes.
 */
export async function updateNumber(
  ctx: Pick<Context, 'db' | 'clock' | 'config' | 'secrets' | 'organizationId' | 'userId'>,
  { id, ...changes }: UpdateNumber & { id: string },
): Promise<ChannelNumber> {
  return ctx.db.$transaction(async (tx) => {
    const now = ctx.clock.now();
    const before = await readNumber(tx, id, now);
    const { name, isActive, providerAccountId, personaId = before.personaId } = changes;
    const hasMoved = personaId !== before.personaId;
    if (hasMoved && before.channel === 'simulator') {
      throw new ConflictError('simulator_number', 'The simulator of a persona stays with it');
    }
    const { pinnedVersionId = hasMoved ? null : before.pinnedVersionId } = changes;
    if (hasMoved || changes.pinnedVersionId) await checkBinding(tx, { personaId, pinnedVersionId });
    if (providerAccountId && providerAccountId !== before.providerAccountId) {
      await moveNumber(tx, ctx, { number: before, providerAccountId });
    }
    await tx.number.update({ where: { id }, data: { name, isActive, personaId, pinnedVersionId } });
    await recordAudit(tx, ctx, {
      action: 'number.updated',
      entityType: 'number',
      entityId: id,
      details: { ...changes },
    });
    await announce(tx, ctx.organizationId, { type: 'number', numberId: id });
    return readNumber(tx, id, now);
  });
}
