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

/** The caller's notifications in the console, newest first. */
export async function listOwnNotifications(
  { db, userId }: Pick<OwnContext, 'db' | 'userId'>,
  { page, perPage }: NotificationListQuery,
): Promise<ConsoleNotifications> {
  const where: Prisma.NotificationDeliveryWhereInput = { userId, channel: 'console' };
  // Counted first: a notification that arrives meanwhile is in the list, and its own announcement
  // triggers a new count.
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

/** Marks these of the caller's notifications as read, or all of them without `ids`. */
export async function readNotifications(
  { db, clock, organizationId, userId }: OwnContext,
  { ids }: ReadNotifications,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.notificationDelivery.updateMany({
      where: { userId, channel: 'console', readAt: null, ...(ids && { id: { in: ids } }) },
      data: { readAt: clock.now() },
    });
    // The caller's other windows update their count.
    if (count > 0) await announce(tx, organizationId, { type: 'notification', userId });
  });
}
