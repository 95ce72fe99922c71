import type { CreateProviderAccount, ProviderAccount } from '../../contract/index.ts';
import { recordAudit } from '../../identity/index.ts';
import { ConflictError, type Context, isUniqueViolation, newId } from '../../platform/index.ts';
import { TwilioCredentials } from '../whatsapp/index.ts';
import { ACCOUNT_FIELDS, accountView } from './account-view.ts';

/** Adds a Twilio account; its token is stored sealed. Throws `account_taken`. */
export async function createProviderAccount(
  ctx: Pick<Context, 'db' | 'config' | 'secrets' | 'organizationId' | 'userId'>,
  { name, accountSid, ...login }: CreateProviderAccount,
): Promise<ProviderAccount> {
  const { organizationId } = ctx;
  const id = newId();
  const credentials = ctx.secrets.encrypt(JSON.stringify(TwilioCredentials.parse(login)));
  try {
    return await ctx.db.$transaction(async (tx) => {
      const row = await tx.providerAccount.create({
        data: { id, organizationId, provider: 'twilio', name, accountSid, credentials },
        select: ACCOUNT_FIELDS,
      });
      await recordAudit(tx, ctx, {
        action: 'provider-account.created',
        entityType: 'provider-account',
        entityId: id,
        details: { name },
      });
      return accountView(row, ctx.config);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new ConflictError('account_taken', 'This account has been added already');
  }
}
