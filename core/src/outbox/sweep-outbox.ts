import type { Platform } from '../platform/index.ts';

/** Enqueues sending again for messages due since before `before`: their job was lost. */
export async function sweepOutbox(
  platform: Pick<Platform, 'prisma' | 'queue'>,
  before: Date,
): Promise<number> {
  const due = await platform.prisma.message.findMany({
    where: { nextAttemptAt: { lt: before } },
    distinct: ['conversationId'],
    orderBy: { nextAttemptAt: 'asc' },
    take: 500,
    select: { organizationId: true, conversationId: true },
  });
  for (const job of due) await platform.queue.add('send-messages', job);
  return due.length;
}
