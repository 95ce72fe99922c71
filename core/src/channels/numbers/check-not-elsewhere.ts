import { z } from 'zod';
import { ConflictError, type Context, queryRows, type ScopedDb } from '../../platform/index.ts';
import { readCredentials } from '../whatsapp/index.ts';

const Other = z.object({ credentials: z.string() });

/**
 * Makes sure that no other organisation has one of these numbers in the same account with the same
 * token: their webhooks would be indistinguishable, and the older organisation would get all of
 * them. With different tokens the signature tells them apart, so nobody can keep a number from its
 * owner by naming the owner's account. Throws `number_elsewhere`. Must run inside the transaction
 * that binds the numbers to the account.
 */
export async function checkNotElsewhere(
  tx: ScopedDb,
  ctx: Pick<Context, 'secrets' | 'organizationId'>,
  { providerAccountId, addresses }: { providerAccountId: string; addresses: string[] },
): Promise<void> {
  const account = await tx.providerAccount.findUniqueOrThrow({
    where: { id: providerAccountId },
    select: { accountSid: true, credentials: true },
  });
  // no organization here: of two organisations that bind it at once, one waits here and then
  // sees the other's
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${account.accountSid}::text, 0))`;
  const others = await queryRows(tx, Other)`
    select a.credentials from numbers n join provider_accounts a on a.id = n.provider_account_id
    where n.organization_id <> ${ctx.organizationId}::uuid
      and a.account_sid = ${account.accountSid}::text
      and n.address = any(array(select jsonb_array_elements_text(${JSON.stringify(addresses)}::jsonb)))`;
  const { authToken } = readCredentials(ctx, account);
  if (others.some((other) => readCredentials(ctx, other).authToken === authToken)) {
    throw new ConflictError(
      'number_elsewhere',
      'Another organisation of this installation has this number in the same account',
    );
  }
}
