import type { ProviderAccount } from '../../contract/index.ts';
import { type Context, NotFoundError } from '../../platform/index.ts';
import { ACCOUNT_FIELDS, accountView } from './account-view.ts';

/** An account at a provider, without its credentials. Throws `not_found`. */
export async function getProviderAccount(
  { db, config }: Pick<Context, 'db' | 'config'>,
  id: string,
): Promise<ProviderAccount> {
  const row = await db.providerAccount.findUnique({ where: { id }, select: ACCOUNT_FIELDS });
  if (!row) throw new NotFoundError('Account');
  return accountView(row, config);
}
