import type { ListQuery, ProviderAccount } from '../../contract/index.ts';
import type { Context } from '../../platform/index.ts';
import { ACCOUNT_FIELDS, accountView } from './account-view.ts';

/** Provider accounts by name, without their credentials. */
export async function listProviderAccounts(
  { db, config }: Pick<Context, 'db' | 'config'>,
  { page, perPage, ids, q, order = 'asc' }: ListQuery,
): Promise<{ data: ProviderAccount[]; total: number }> {
  const where = {
    ...(ids && { id: { in: ids } }),
    ...(q && { name: { contains: q, mode: 'insensitive' as const } }),
  };
  const [rows, total] = await Promise.all([
    db.providerAccount.findMany({
      where,
      select: ACCOUNT_FIELDS,
      orderBy: [{ name: order }, { id: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage,
    }),
    db.providerAccount.count({ where }),
  ]);
  return { data: rows.map((row) => accountView(row, config)), total };
}
