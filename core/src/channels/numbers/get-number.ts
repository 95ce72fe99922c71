import type { ChannelNumber } from '../../contract/index.ts';
import { type Context, NotFoundError, type ScopedDb } from '../../platform/index.ts';
import { NUMBER_PARTS, numberView } from './number-view.ts';

/** A number with its health. Throws `not_found`. */
export async function getNumber(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  id: string,
): Promise<ChannelNumber> {
  return readNumber(db, id, clock.now());
}

/** The same within a transaction. */
export async function readNumber(
  db: Pick<ScopedDb, 'number'>,
  id: string,
  now: Date,
): Promise<ChannelNumber> {
  const row = await db.number.findUnique({ where: { id }, include: NUMBER_PARTS });
  if (!row) throw new NotFoundError('Number');
  return numberView(row, now);
}
