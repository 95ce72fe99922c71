import { Prisma } from '@sosia/prisma';
import type { Platform } from '../platform/index.ts';

/** Enqueues summaries again for handoffs from before `before`: their job was lost. */
export async function sweepHandoffs(
  platform: Pick<Platform, 'prisma' | 'queue'>,
  before: Date,
): Promise<number> {
  const missing = await platform.prisma.conversation.findMany({
    where: {
      state: { in: ['AWAITING_AGENT', 'AGENT_ACTIVE'] },
      stateChangedAt: { lt: before },
      handoffSummary: { equals: Prisma.DbNull },
    },
    orderBy: { stateChangedAt: 'asc' },
    take: 200,
    select: { organizationId: true, id: true },
  });
  for (const { organizationId, id } of missing) {
    await platform.queue.add('summarize-handoff', { organizationId, conversationId: id });
  }
  return missing.length;
}
