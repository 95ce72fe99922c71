import type { ProviderAccount } from '../../contract/index.ts';
import { announce, type Context, NotFoundError } from '../../platform/index.ts';
import {
  ALERT_CODES,
  checkTwilioAccount,
  listOnlineSenders,
  readCredentials,
  type TwilioAccount,
} from '../whatsapp/index.ts';
import { ACCOUNT_FIELDS, accountView } from './account-view.ts';
import { endTrouble } from './end-trouble.ts';
import { forgetRefusedLogin, REFUSED_LOGIN } from './forget-refused-login.ts';

type CheckContext = Pick<Context, 'db' | 'config' | 'secrets' | 'clock' | 'log' | 'organizationId'>;

/**
 * Tries an account's credentials at its provider, and stores the result. If they are accepted,
 * numbers whose login had been refused recover, and messages waiting for that become due. Numbers
 * that could not send also recover, once the provider reports them online. Throws `not_found`.
 */
export async function checkProviderAccount(
  ctx: CheckContext,
  id: string,
): Promise<ProviderAccount> {
  const account = await ctx.db.providerAccount.findUnique({
    where: { id },
    include: { numbers: { select: { id: true, address: true, lastFailureCode: true } } },
  });
  if (!account) throw new NotFoundError('Account');
  const { accountSid } = account;
  const askedAt = ctx.clock.now();
  const login = { accountSid, ...readCredentials(ctx, account) };
  const lastCheckError = await checkTwilioAccount(ctx.config, login);
  const mended = lastCheckError === null ? await findMended(ctx, login, account.numbers) : [];
  const row = await ctx.db.$transaction(async (tx) => {
    if (lastCheckError === null) await forgetRefusedLogin(tx, id, ctx.clock.now());
    for (const numberId of mended) await endTrouble(tx, ctx, { numberId, since: askedAt });
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

interface CheckedNumber {
  id: string;
  address: string;
  lastFailureCode: string | null;
}

/** Which of the numbers that could not send now can; none when the key may not list senders. */
async function findMended(
  { config, log }: CheckContext,
  login: TwilioAccount,
  numbers: CheckedNumber[],
): Promise<string[]> {
  const ofSender = ALERT_CODES.filter((code) => code !== REFUSED_LOGIN);
  const troubled = numbers.filter(({ lastFailureCode }) =>
    ofSender.includes(lastFailureCode ?? ''),
  );
  if (troubled.length === 0) return [];
  try {
    const online = await listOnlineSenders(config, login);
    return troubled.flatMap(({ id, address }) => (online.includes(address) ? [id] : []));
  } catch (error) {
    log.warn({ error: String(error) }, "an account's senders could not be listed");
    return [];
  }
}
