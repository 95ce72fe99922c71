import type { ScopedDb } from '../../platform/index.ts';

/** What Twilio answers to credentials that it does not take. */
export const REFUSED_LOGIN = '20003';

/**
 * Credentials that were refused are not used any more: the account's numbers are out of that
 * trouble, and what waited for it is due at once, not after a pause of up to an hour.
 */
export async function forgetRefusedLogin(
  db: Pick<ScopedDb, 'number' | 'message'>,
  providerAccountId: string,
  now: Date,
): Promise<void> {
  await db.number.updateMany({
    where: { providerAccountId, lastFailureCode: REFUSED_LOGIN },
    data: { lastFailureAt: null, lastFailureCode: null },
  });
  await db.message.updateMany({
    where: {
      nextAttemptAt: { gt: now },
      status: 'pending',
      errorCode: REFUSED_LOGIN,
      conversation: { number: { providerAccountId } },
    },
    data: { nextAttemptAt: now },
  });
}
