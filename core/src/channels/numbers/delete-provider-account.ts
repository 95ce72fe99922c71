import { recordAudit } from '../../identity/index.ts';
import { ConflictError, type Context, NotFoundError } from '../../platform/index.ts';

/**
 * Deletes an account with its credentials and templates. Throws `not_found`; `account_in_use` while
 * numbers belong to it; `account_from_environment` for one that the next start would recreate.
 */
export async function deleteProviderAccount(
  ctx: Pick<Context, 'db' | 'organizationId' | 'userId'>,
  id: string,
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const account = await tx.providerAccount.findUnique({
      where: { id },
      select: { name: true, isFromEnvironment: true },
    });
    if (!account) throw new NotFoundError('Account');
    if (account.isFromEnvironment) {
      throw new ConflictError(
        'account_from_environment',
        'This account comes from the environment',
      );
    }
    const number = await tx.number.findFirst({
      where: { providerAccountId: id },
      select: { id: true },
    });
    if (number) throw new ConflictError('account_in_use', 'Numbers belong to this account');
    await tx.providerAccount.delete({ where: { id } });
    await recordAudit(tx, ctx, {
      action: 'provider-account.deleted',
      entityType: 'provider-account',
      entityId: id,
      details: { name: account.name },
    });
  });
}
