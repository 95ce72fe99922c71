import type { Platform } from '../platform/index.ts';

const AT_ONCE = 500;

/** Requests again everything that has been due since before `before`: its job was lost. */
export async function sweepNotifications(
  { prisma, queue }: Pick<Platform, 'prisma' | 'queue'>,
  before: Date,
): Promise<number> {
  const unheard = await prisma.notification.findMany({
    where: { distributedAt: null, createdAt: { lt: before } },
    orderBy: { createdAt: 'asc' },
    take: AT_ONCE,
    select: { id: true, organizationId: true },
  });
  for (const { id, organizationId } of unheard) {
    await queue.add('distribute-notification', { organizationId, notificationId: id });
  }
  const due = await prisma.notificationDelivery.findMany({
    where: { nextAttemptAt: { lt: before } },
    orderBy: { nextAttemptAt: 'asc' },
    take: AT_ONCE,
    select: { id: true, organizationId: true },
  });
  for (const { id, organizationId } of due) {
    await queue.add('send-notification', { organizationId, deliveryId: id });
  }
  return unheard.length + due.length;
}

/** How far back the console's notifications and the delivery log go. */
const KEEP_MS = 60 * 24 * 3_600_000;

/** Deletes notifications older than that, with their deliveries. */
export async function dropOldNotifications({
  prisma,
  clock,
}: Pick<Platform, 'prisma' | 'clock'>): Promise<void> {
  const before = new Date(clock.now().getTime() - KEEP_MS);
  await prisma.notification.deleteMany({ where: { createdAt: { lt: before } } });
}
