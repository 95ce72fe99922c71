import type { ChannelNumber, CreateNumber } from '../../contract/index.ts';
import { recordAudit } from '../../identity/index.ts';
import {
  announce,
  ConflictError,
  type Context,
  isUniqueViolation,
  newId,
} from '../../platform/index.ts';
import { checkBinding } from './check-binding.ts';
import { checkNotElsewhere } from './check-not-elsewhere.ts';
import { readNumber } from './get-number.ts';

/**
 * Adds a WhatsApp number. Throws `number_taken` when the organisation already has it,
 * `number_elsewhere` when another organisation has it in the same account, and `validation_failed`
 * for an account or persona that does not exist.
 */
export async function createNumber(
  ctx: Pick<Context, 'db' | 'clock' | 'secrets' | 'organizationId' | 'userId'>,
  input: CreateNumber,
): Promise<ChannelNumber> {
  const { organizationId } = ctx;
  const { providerAccountId, address, name, personaId } = input;
  const id = newId();
  try {
    return await ctx.db.$transaction(async (tx) => {
      await checkBinding(tx, input);
      await checkNotElsewhere(tx, ctx, { providerAccountId, addresses: [address] });
      await tx.number.create({
        data: {
          id,
          organizationId,
          channel: 'whatsapp',
          providerAccountId,
          address,
          name,
          personaId,
        },
      });
      await recordAudit(tx, ctx, {
        action: 'number.created',
        entityType: 'number',
        entityId: id,
        details: { name, personaId },
      });
      await announce(tx, organizationId, { type: 'number', numberId: id });
      return readNumber(tx, id, ctx.clock.now());
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new ConflictError('number_taken', 'This number has been added already');
  }
}
