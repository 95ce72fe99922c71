import type { DeliveryChannel, NotificationDelivery } from '../contract/index.ts';
import { type Context, newId, SosiaError } from '../platform/index.ts';
import type { SendContext } from './delivery-row.ts';
import { getHook } from './hooks/list-hooks.ts';
import { getDelivery } from './list-deliveries.ts';
import { sendNotification } from './send-notification.ts';

type TestContext = SendContext & Pick<Context, 'userId'>;

/** Sends a test to a hook and returns the result. Throws `not_found`. */
export async function testHook(ctx: TestContext, hookId: string): Promise<NotificationDelivery> {
  const { kind } = await getHook(ctx, hookId);
  return sendTest(ctx, { channel: kind, hookId, target: `${kind}/${hookId}` });
}

/** Sends a test e-mail to the caller. Throws `mail_not_configured`. */
export async function testMail(ctx: TestContext): Promise<NotificationDelivery> {
  const { config, userId } = ctx;
  if (!config.mail) {
    throw new SosiaError('mail_not_configured', 409, 'SMTP_URL and MAIL_FROM are not set');
  }
  return sendTest(ctx, { channel: 'email', userId, target: `email/${userId}` });
}

interface Target {
  channel: DeliveryChannel;
  hookId?: string;
  userId?: string | null;
  target: string;
}

async function sendTest(ctx: TestContext, target: Target): Promise<NotificationDelivery> {
  const [notificationId, id] = [newId(), newId()];
  const { organizationId } = ctx;
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    await tx.notification.create({
      data: {
        id: notificationId,
        organizationId,
        event: 'test',
        actorUserId: ctx.userId,
        distributedAt: now,
        createdAt: now,
      },
    });
    await tx.notificationDelivery.create({
      data: { id, organizationId, notificationId, ...target, nextAttemptAt: now, createdAt: now },
    });
  });
  await sendNotification(ctx, id);
  return getDelivery(ctx, id);
}
