import type { ProviderAccount, UpdateProviderAccount } from '../../contract/index.ts';
import { recordAudit } from '../../identity/index.ts';
import { ConflictError, type Context, NotFoundError } from '../../platform/index.ts';
import { readCredentials } from '../whatsapp/index.ts';
import { ACCOUNT_FIELDS, accountView } from './account-view.ts';
import { checkNotElsewhere } from './check-not-elsewhere.ts';
import { forgetRefusedLogin } from './forget-refused-login.ts';

/**
 * Changes an account's name, credentials or rate. New credentials count as unchecked. Throws
 * `not_found`, `account_from_environment` for the token of an account that the environment sets,
 * and `number_elsewhere` for a token with which another organisation has one of its numbers.
 */
export async function updateProviderAccount(
  ctx: Pick<Context, 'db' | 'clock' | 'config' | 'secrets' | 'organizationId' | 'userId'>,
  { id, name, messagesPerSecond, deleteMedia, ...login }: UpdateProviderAccount & { id: string },
): Promise<ProviderAccount> {
  return ctx.db.$transaction(async (tx) => {
    const before = await tx.providerAccount.findUnique({
      where: { id },
      include: { numbers: { select: { address: true } } },
    });
    if (!before) throw new NotFoundError('Account');
    const changed = Object.entries(login).filter(([, value]) => value !== undefined);
    if (changed.length > 0 && before.isFromEnvironment) {
      throw new ConflictError(
        'account_from_environment',
        'This account comes from the environment: change TWILIO_AUTH_TOKEN there',
      );
    }
    const known = { ...readCredentials(ctx, before), ...Object.fromEntries(changed) };
    const kept = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
    const credentials = ctx.secrets.encrypt(JSON.stringify(kept));
    const row = await tx.providerAccount.update({
      where: { id },
      data: {
        name,
        settings: {
          ...(before.settings as object),
          ...(messagesPerSecond !== undefined && { messagesPerSecond }),
          ...(deleteMedia !== undefined && { deleteMedia }),
        },
        ...(changed.length > 0 && { credentials, lastCheckedAt: null, lastCheckError: null }),
      },
      select: ACCOUNT_FIELDS,
    });
    if (changed.length > 0) await forgetRefusedLogin(tx, id, ctx.clock.now());
    if (login.authToken) {
      const addresses = before.numbers.map(({ address }) => address);
      await checkNotElsewhere(tx, ctx, { providerAccountId: id, addresses });
    }
    const fields = [...changed.map(([field]) => field)];
    if (name !== undefined) fields.push('name');
    if (messagesPerSecond !== undefined) fields.push('messagesPerSecond');
    if (deleteMedia !== undefined) fields.push('deleteMedia');
    await recordAudit(tx, ctx, {
      action: 'provider-account.updated',
      entityType: 'provider-account',
      entityId: id,
      details: { fields },
    });
    return accountView(row, ctx.config);
  });
}
