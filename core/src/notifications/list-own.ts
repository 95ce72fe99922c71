import type { Prisma } from '@sosia/prisma';
import {
  type ConsoleNotifications,
  NotificationEvent,
  NotificationFacts,
  type NotificationListQuery,
  type ReadNotifications,
} from '../contract/index.ts';
import { announce, type Context } from '../platform/index.ts';

type OwnContext = Pick<Context, 'db' | 'clock' | 'organizationId'> & { userId: string };

/** What the bell of whoever asks holds, the newest first. */
export async function listOwnNotifications(
  { db, userId }: Pick<OwnContext, 'db' | 'userId'>,
  { page, perPage }: NotificationListQuery,
): Promise<ConsoleNotifications> {
  const where: Prisma.NotificationDeliveryWhereInput = { userId, channel: 'console' };
  // Counted first: what comes meanwhile is seen, and counted with its own announcement.
  const total = await db.notificationDelivery.count({ where });
  const unread = await db.notificationDelivery.count({ where: { ...where, readAt: null } });
  const rows = await db.notificationDelivery.findMany({
    where,
    include: { notification: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * perPage,
    take: perPage,
  });
  const data = rows.map(({ id, readAt, createdAt, notification }) => ({
    id,
    event: NotificationEvent.parse(notification.event),
    conversationId: notification.conversationId,
    numberId: notification.numberId,
    reason: notification.reason,
    facts: NotificationFacts.parse(notification.facts),
    readAt: readAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }));
  return { data, total, unread };
}

/** Notes that whoever asks has seen these, or all of theirs. */
export async function readNotifications(
  { db, clock, organizationId, userId }: OwnContext,
  { ids }: ReadNotifications,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.notificationDelivery.updateMany({
      where: { userId, channel: 'console', readAt: null, ...(ids && { id: { in: ids } }) },
      data: { readAt: clock.now() },
    });
    // Their other windows count anew.
    if (count > 0) await announce(tx, organizationId, { type: 'notification', userId });
  });
}
