import type { Platform } from '../../platform/index.ts';
import { UNSETTLED } from './fetch-media.ts';

/** Queues files again that have been on their way since before `before`. */
export async function sweepMedia(
  platform: Pick<Platform, 'prisma' | 'queue'>,
  before: Date,
): Promise<number> {
  const open = await platform.prisma.attachment.findMany({
    where: { status: { in: UNSETTLED }, createdAt: { lt: before }, messageId: { not: null } },
    distinct: ['messageId'],
    orderBy: { createdAt: 'asc' },
    take: 200,
    select: { organizationId: true, messageId: true },
  });
  for (const { organizationId, messageId } of open) {
    if (messageId) await platform.queue.add('fetch-media', { organizationId, messageId });
  }
  return open.length;
}
