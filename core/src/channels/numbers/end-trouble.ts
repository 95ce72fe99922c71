import { announce, type Context, type ScopedDb } from '../../platform/index.ts';
import { ALERT_CODES } from '../whatsapp/index.ts';

/** Clears the failure of a number that is known to work again. */
export async function endTrouble(
  tx: Pick<ScopedDb, 'number' | '$executeRaw'>,
  { organizationId }: Pick<Context, 'organizationId'>,
  { numberId, since }: { numberId: string; since: Date },
): Promise<void> {
  const { count } = await tx.number.updateMany({
    where: {
      id: numberId,
      lastFailureCode: { in: [...ALERT_CODES] },
      lastFailureAt: { lt: since },
    },
    data: { lastFailureAt: null, lastFailureCode: null },
  });
  if (count > 0) await announce(tx, organizationId, { type: 'number', numberId });
}
