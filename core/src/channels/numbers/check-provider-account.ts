import type { ProviderAccount } from '../../contract/index.ts';
import { announce, type Context, NotFoundError } from '../../platform/index.ts';
import { checkTwilioAccount } from '../twilio/check-account.ts';
import { readCredentials } from '../twilio/client.ts';
import { ACCOUNT_FIELDS, accountView } from './account-view.ts';
import { forgetRefusedLogin } from './forget-refused-login.ts';

/**
 * Tries an account's credentials at its provider, and keeps what it said: numbers that were in trouble
 * because it refused them are no longer, and what waited for it leaves. Throws `not_found`.
 */
export async function checkProviderAccount(
  ctx: Pick<Context, 'db' | 'config' | 'secrets' | 'clock' | 'organizationId'>,
  id: string,
): Promise<ProviderAccount> {
  const account = await ctx.db.providerAccount.findUnique({
    where: { id },
    include: { numbers: { select: { id: true } } },
  });
  if (!account) throw new NotFoundError('Account');
  const { accountSid } = account;
  const credentials = readCredentials(ctx, account);
  const lastCheckError = await checkTwilioAccount(ctx.config, { accountSid, ...credentials });
  const row = await ctx.db.$transaction(async (tx) => {
    if (lastCheckError === null) await forgetRefusedLogin(tx, id, ctx.clock.now());
    for (const { id: numberId } of account.numbers) {
      await announce(tx, ctx.organizationId, { type: 'number', numberId });
    }
    return tx.providerAccount.update({
      where: { id },
      data: { lastCheckedAt: ctx.clock.now(), lastCheckError },
      select: ACCOUNT_FIELDS,
    });
  });
  return accountView(row, ctx.config);
}
