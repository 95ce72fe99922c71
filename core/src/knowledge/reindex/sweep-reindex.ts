import type { Platform } from '../../platform/index.ts';

const MOST_AT_ONCE = 500;

/**
 * Asks again for documents that were to be embedded by another model and whose job was lost: with
 * nothing done about it since `before`. Returns how many there were.
 */
export async function sweepReindex(
  platform: Pick<Platform, 'prisma' | 'queue'>,
  before: Date,
): Promise<number> {
  const lost = await platform.prisma.$queryRaw<{ documentId: string; organizationId: string }[]>`
    select id as "documentId", organization_id as "organizationId" from documents
    where reindex is not null and reindex ->> 'failureCode' is null
      and reindex ->> 'at' < ${before.toISOString()}
    limit ${MOST_AT_ONCE}::int`;
  for (const job of lost) await platform.queue.add('reindex-document', job);
  return lost.length;
}
