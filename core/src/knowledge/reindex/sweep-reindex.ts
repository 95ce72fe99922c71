import { z } from 'zod';
import { type Platform, queryRows } from '../../platform/index.ts';

const MOST_AT_ONCE = 500;

const Lost = z.object({ documentId: z.string(), organizationId: z.string() });

/**
 * Queues re-embedding again for documents whose job was lost: no progress since `before`. Returns
 * how many there were.
 */
export async function sweepReindex(
  platform: Pick<Platform, 'prisma' | 'queue'>,
  before: Date,
): Promise<number> {
  // no organization here: one sweep looks after all organisations, and each job carries its own
  const lost = await queryRows(platform.prisma, Lost)`
    select id as "documentId", organization_id as "organizationId" from documents
    where reindex is not null and reindex ->> 'failureCode' is null
      and reindex ->> 'at' < ${before.toISOString()}
    limit ${MOST_AT_ONCE}::int`;
  for (const job of lost) await platform.queue.add('reindex-document', job);
  return lost.length;
}
