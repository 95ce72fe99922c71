import { DELIVERY_PARTS, type DeliveryRow, type SendContext } from './delivery-row.ts';
import type { Outcome } from './outcome.ts';
import { reach } from './reach.ts';
import { nextPause } from './retry.ts';

/** How long an attempt holds its delivery (ms): longer than the timeout for the slowest server. */
const LEASE_MS = 60_000;

/**
 * Sends a delivery that is due and records the response; temporary failures are retried after
 * growing pauses. Of two workers only one sends. If it dies midway, another takes over after a
 * minute, so the receiver may get a notification twice, with the same id.
 */
export async function sendNotification(ctx: SendContext, deliveryId: string): Promise<void> {
  const row = await take(ctx, deliveryId);
  if (!row) return;
  const outcome = await reach(ctx, row);
  const waitMs = await record(ctx, row, outcome);
  if (waitMs === null) return;
  const { organizationId } = ctx;
  await ctx.queue.add('send-notification', { organizationId, deliveryId }, { delay: waitMs });
}

async function take(ctx: SendContext, id: string): Promise<DeliveryRow | null> {
  const now = ctx.clock.now();
  const { count } = await ctx.db.notificationDelivery.updateMany({
    where: { id, status: 'pending', nextAttemptAt: { lte: now } },
    data: {
      attempts: { increment: 1 },
      nextAttemptAt: new Date(now.getTime() + LEASE_MS),
    },
  });
  if (count === 0) return null;
  return ctx.db.notificationDelivery.findUnique({ where: { id }, include: DELIVERY_PARTS });
}

/** Returns the ms until the next attempt; null when there is none. */
async function record(
  ctx: SendContext,
  { id, attempts, channel }: DeliveryRow,
  outcome: Outcome,
): Promise<number | null> {
  const now = ctx.clock.now();
  const isSent = outcome.kind === 'sent';
  const waitMs = !isSent && outcome.isPassing ? nextPause(attempts) : null;
  // Only if this attempt is still the newest: another may have begun when this one took too long.
  await ctx.db.notificationDelivery.updateMany({
    where: { id, attempts, status: 'pending' },
    data: {
      status: isSent ? 'sent' : waitMs === null ? 'failed' : 'pending',
      responseCode: outcome.responseCode,
      error: isSent ? null : outcome.error,
      sentAt: isSent ? now : null,
      nextAttemptAt: waitMs === null ? null : new Date(now.getTime() + waitMs),
    },
  });
  if (!isSent) {
    ctx.log.warn({ deliveryId: id, channel, error: outcome.error }, 'a notice did not get through');
  }
  return waitMs;
}
