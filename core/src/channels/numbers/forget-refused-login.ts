import type { ScopedDb } from '../../platform/index.ts';

/** Twilio's error code for credentials that it does not accept. */
export const REFUSED_LOGIN = '20003';

/**
 * Called when refused credentials are no longer used: clears that failure from the account's
 * numbers, and makes waiting messages due at once instead of after a pause of up to an hour.
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
