import type { Platform } from '../platform/index.ts';

/**
 * Nobody answers a number that is switched off or has nothing published: messages there can wait.
 */
const ANSWERED_NUMBER = {
  isActive: true,
  OR: [{ pinnedVersionId: { not: null } }, { persona: { publishedVersionId: { not: null } } }],
};

/**
 * Enqueues answers again that have been owed since before `before`: their job was lost. However
 * many wait where nobody answers, they do not keep others from being found.
 */
export async function sweepConversations(
  platform: Pick<Platform, 'prisma' | 'queue' | 'clock'>,
  before: Date,
): Promise<number> {
  const now = platform.clock.now();
  const owed = await platform.prisma.conversation.findMany({
    where: {
      unansweredSince: { lt: before },
      state: 'BOT_ACTIVE',
      number: ANSWERED_NUMBER,
      OR: [{ turnLeaseUntil: null }, { turnLeaseUntil: { lt: now } }],
    },
    orderBy: { unansweredSince: 'asc' },
    take: 500,
    select: { organizationId: true, id: true },
  });
  for (const { organizationId, id } of owed) {
    await platform.queue.add('answer-conversation', { organizationId, conversationId: id });
  }
  return owed.length;
}
