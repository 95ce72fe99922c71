import type { Prisma } from '@sosia/prisma';
import type { ScopedDb } from '../platform/index.ts';

type Notification = Pick<Prisma.NotificationGetPayload<object>, 'event' | 'conversationId'>;

/** Nobody is called to a conversation that somebody has taken, or that is over, meanwhile. */
export async function isStillNews(
  tx: Pick<ScopedDb, 'conversation'>,
  { event, conversationId }: Notification,
): Promise<boolean> {
  if (!conversationId || (event !== 'waiting' && event !== 'waiting_too_long')) return true;
  const conversation = await tx.conversation.findUnique({
    where: { id: conversationId },
    select: { state: true },
  });
  return conversation?.state === 'AWAITING_AGENT';
}
