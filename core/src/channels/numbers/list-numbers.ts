import type { Prisma } from '@sosia/prisma';
import type { ChannelNumber, NumberListQuery } from '../../contract/index.ts';
import type { Context } from '../../platform/index.ts';
import { NUMBER_PARTS, numberView } from './number-view.ts';

const SORTABLE = ['name', 'address', 'createdAt', 'lastInboundAt'] as const;

/** Numbers by name, including the simulator's; `q` searches name and address. */
export async function listNumbers(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  query: NumberListQuery,
): Promise<{ data: ChannelNumber[]; total: number }> {
  const { page, perPage, ids, q, channel, personaId } = query;
  const sort = SORTABLE.find((field) => field === query.sort) ?? 'name';
  const matching = q && { contains: q, mode: 'insensitive' as const };
  const where: Prisma.NumberWhereInput = {
    channel,
    personaId,
    ...(ids && { id: { in: ids } }),
    ...(matching && { OR: [{ name: matching }, { address: matching }] }),
  };
  const [rows, total] = await Promise.all([
    db.number.findMany({
      where,
      include: NUMBER_PARTS,
      orderBy: [{ [sort]: query.order ?? 'asc' }, { id: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage,
    }),
    db.number.count({ where }),
  ]);
  const now = clock.now();
  return { data: rows.map((row) => numberView(row, now)), total };
}
