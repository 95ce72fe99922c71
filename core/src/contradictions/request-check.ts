import type { ContradictionReport } from '../contract/index.ts';
import { type Context, isUniqueViolation, newId } from '../platform/index.ts';
import type { CheckSubject } from './check-subject.ts';
import { reportContradictions } from './report-contradictions.ts';

/**
 * Queues a new check of a document or a persona's draft, and returns its current state. Throws
 * `not_found`.
 */
export async function requestCheck(
  ctx: Pick<Context, 'db' | 'organizationId' | 'clock' | 'queue'>,
  subject: CheckSubject,
): Promise<ContradictionReport> {
  const { organizationId } = ctx;
  await reportContradictions(ctx, subject);
  const data = { status: 'waiting', updatedAt: ctx.clock.now() };
  await ctx.db.contradictionCheck
    .create({ data: { id: newId(), organizationId, ...subject, ...data } })
    .catch((error) => {
      if (!isUniqueViolation(error)) throw error;
    });
  await ctx.db.contradictionCheck.updateMany({ where: subject, data });
  await ctx.queue.add('check-contradictions', { organizationId, ...subject });
  return reportContradictions(ctx, subject);
}
