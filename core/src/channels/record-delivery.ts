import type { DeliveryStatus } from '../contract/index.ts';
import { announce, type Context } from '../platform/index.ts';
import { laterStatus } from './delivery-status.ts';

export interface DeliveryReport {
  /** Ours, from the callback's address; null when the callback only names the provider's. */
  messageId: string | null;
  providerMessageId: string;
  status: DeliveryStatus;
  errorCode: string | null;
}

/** The sender may have crashed before it recorded the provider's id: the callback brings it. */
function whereOf({ messageId, providerMessageId }: DeliveryReport) {
  return messageId ? { id: messageId } : { providerMessageId };
}

/**
 * Records what a provider says became of a message; never backwards, whatever the order. Answers
 * false when no message of ours is meant.
 */
export async function recordDelivery(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId'>,
  report: DeliveryReport,
): Promise<boolean> {
  return ctx.db.$transaction(async (tx) => {
    const row = await tx.message.findFirst({
      where: { direction: 'outbound', ...whereOf(report) },
    });
    if (!row) return false;
    if (row.providerMessageId && row.providerMessageId !== report.providerMessageId) return false;
    const status = laterStatus(row.status, report.status);
    const isKnown = row.providerMessageId === report.providerMessageId;
    if (status === row.status && isKnown) return true;
    const isFailure = status === 'failed' || status === 'undelivered';
    await tx.message.update({
      where: { id: row.id },
      data: {
        status,
        statusAt: ctx.clock.now(),
        providerMessageId: report.providerMessageId,
        nextAttemptAt: null,
        errorCode: isFailure ? report.errorCode : null,
        errorMessage: null,
      },
    });
    await announce(tx, ctx.organizationId, {
      type: 'message',
      conversationId: row.conversationId,
      messageId: row.id,
      position: row.position,
    });
    return true;
  });
}
