import type { NotificationDelivery } from '../contract/index.ts';
import { recordAudit } from '../identity/index.ts';
import type { Context } from '../platform/index.ts';
import type { SendContext } from './delivery-row.ts';
import { getDelivery } from './list-deliveries.ts';
import { sendNotification } from './send-notification.ts';

/**
 * Sends a delivery again immediately, whatever its status, and returns the result. Its pauses start
 * over. Throws `not_found`.
 */
export async function resendDelivery(
  ctx: SendContext & Pick<Context, 'userId'>,
  id: string,
): Promise<NotificationDelivery> {
  await getDelivery(ctx, id);
  await ctx.db.$transaction(async (tx) => {
    await tx.notificationDelivery.update({
      where: { id },
      data: { status: 'pending', attempts: 0, nextAttemptAt: ctx.clock.now() },
    });
    await recordAudit(tx, ctx, {
      action: 'notification-delivery.resent',
      entityType: 'notification-delivery',
      entityId: id,
    });
  });
  await sendNotification(ctx, id);
  return getDelivery(ctx, id);
}
