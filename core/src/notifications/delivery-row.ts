import type { Prisma } from '@sosia/prisma';
import type { Context } from '../platform/index.ts';

export type SendContext = Pick<
  Context,
  'db' | 'prisma' | 'clock' | 'config' | 'log' | 'queue' | 'secrets' | 'organizationId'
>;

export const DELIVERY_PARTS = {
  notification: true,
  hook: true,
} satisfies Prisma.NotificationDeliveryInclude;

export type DeliveryRow = Prisma.NotificationDeliveryGetPayload<{ include: typeof DELIVERY_PARTS }>;
