import type { Prisma } from '@sosia/prisma';
import type { ScopedDb } from '../platform/index.ts';

type Notification = Pick<
  Prisma.NotificationGetPayload<object>,
  'event' | 'conversationId' | 'createdAt'
>;

/**
 * Whether a notification is still relevant. A waiting notification is not once the conversation has
 * been taken or closed, nor is a warning about a 24-hour window that has begun anew.
 */
export async function isStillNews(
  tx: Pick<ScopedDb, 'conversation'>,
  { event, conversationId, createdAt }: Notification,
): Promise<boolean> {
  const isWaiting = event === 'waiting' || event === 'waiting_too_long';
  const isWindow = event === 'window_closing';
  if (!conversationId || !(isWaiting || isWindow)) return true;
  const conversation = await tx.conversation.findUnique({
    where: { id: conversationId },
    select: { state: true, lastInboundAt: true },
  });
  if (!conversation) return false;
  const { state, lastInboundAt } = conversation;
  if (state === 'AWAITING_AGENT') return isWaiting || !isAfter(lastInboundAt, createdAt);
  return isWindow && state === 'AGENT_ACTIVE' && !isAfter(lastInboundAt, createdAt);
}

const isAfter = (one: Date | null, other: Date) => one !== null && one > other;
