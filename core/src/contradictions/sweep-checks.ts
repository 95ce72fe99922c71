import { z } from 'zod';
import { type Platform, queryRows } from '../platform/index.ts';

const MOST_AT_ONCE = 100;
/** Longer than any wait for a model within a check. */
const LOST_RUN_MS = 5 * 60_000;

const DueDocument = z.object({ id: z.string(), organization_id: z.string() });

/**
 * Queues checks whose job was lost, and checks of documents whose text had changed by `before` but
 * has not been checked since: a new or replaced document, an edited passage. Returns how many there
 * were.
 */
export async function sweepChecks(
  platform: Pick<Platform, 'prisma' | 'queue' | 'clock'>,
  before: Date,
): Promise<number> {
  const lost = await platform.prisma.contradictionCheck.findMany({
    where: {
      OR: [
        { status: 'waiting', updatedAt: { lt: before } },
        {
          status: 'running',
          updatedAt: { lt: new Date(platform.clock.now().getTime() - LOST_RUN_MS) },
        },
      ],
    },
    orderBy: { updatedAt: 'asc' },
    take: MOST_AT_ONCE,
  });
  for (const { organizationId, documentId, personaId } of lost) {
    if (documentId)
      await platform.queue.add('check-contradictions', { organizationId, documentId });
    else if (personaId) {
      await platform.queue.add('check-contradictions', { organizationId, personaId });
    }
  }
  // no organization here: one sweep looks after all organisations, and each job carries its own
  const due = await queryRows(platform.prisma, DueDocument)`
    select d.id, d.organization_id from documents d
    left join contradiction_checks c on c.document_id = d.id
    where d.status = 'ready' and d.updated_at < ${before}
      and (c.id is null or (c.status in ('done', 'failed')
        and c.basis <> d.generation || '.' || d.edit_revision))
    order by d.updated_at limit ${MOST_AT_ONCE}::int`;
  for (const { id, organization_id: organizationId } of due) {
    await platform.queue.add('check-contradictions', { organizationId, documentId: id });
  }
  return lost.length + due.length;
}
