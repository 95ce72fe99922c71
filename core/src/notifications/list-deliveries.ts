import type { Prisma } from '@sosia/prisma';
import {
  DeliveryChannel,
  type DeliveryListQuery,
  NotificationDelivery,
} from '../contract/index.ts';
import { namesOf } from '../identity/index.ts';
import { type Context, NotFoundError } from '../platform/index.ts';
import { DELIVERY_PARTS, type DeliveryRow } from './delivery-row.ts';

type ReadContext = Pick<Context, 'db'>;

/** Deliveries outside the console, made or still pending: by e-mail and to hooks, newest first. */
export async function listDeliveries(
  { db }: ReadContext,
  { page, perPage, hookId, channel, status }: DeliveryListQuery,
): Promise<{ data: NotificationDelivery[]; total: number }> {
  const where: Prisma.NotificationDeliveryWhereInput = {
    channel: channel ?? { not: 'console' },
    hookId,
    status,
  };
  const rows = await db.notificationDelivery.findMany({
    where,
    include: DELIVERY_PARTS,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * perPage,
    take: perPage,
  });
  const total = await db.notificationDelivery.count({ where });
  return { data: await viewDeliveries({ db }, rows), total };
}

/** One delivery outside the console. Throws `not_found`. */
export async function getDelivery({ db }: ReadContext, id: string): Promise<NotificationDelivery> {
  const row = await db.notificationDelivery.findUnique({ where: { id }, include: DELIVERY_PARTS });
  const [view] = row && row.channel !== 'console' ? await viewDeliveries({ db }, [row]) : [];
  if (!view) throw new NotFoundError('Delivery');
  return view;
}

async function viewDeliveries(
  { db }: ReadContext,
  rows: DeliveryRow[],
): Promise<NotificationDelivery[]> {
  const names = await namesOf(
    { db },
    rows.map(({ userId }) => userId),
  );
  return rows.map((row) => ({
    id: row.id,
    event: NotificationDelivery.shape.event.parse(row.notification.event),
    channel: DeliveryChannel.parse(row.channel),
    targetName: row.hook?.name ?? names.get(row.userId ?? '') ?? '',
    status: NotificationDelivery.shape.status.parse(row.status),
    attempts: row.attempts,
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    responseCode: row.responseCode,
    error: row.error,
    sentAt: row.sentAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }));
}
