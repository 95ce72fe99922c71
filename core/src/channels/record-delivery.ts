import type { DeliveryStatus } from '../contract/index.ts';
import { announce, type Context } from '../platform/index.ts';
import { applyConsequences } from './consequences.ts';
import { earlierThan } from './delivery-status.ts';
import { replacedIds, resendAsText } from './media/become-text.ts';
import { ourCode } from './remedies.ts';

export interface DeliveryReport {
  /** Ours, from the callback's address; null when the callback only names the provider's. */
  messageId: string | null;
  providerMessageId: string;
  status: DeliveryStatus;
  errorCode: string | null;
  /** What the provider says about it. */
  errorMessage: string | null;
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
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId' | 'queue'>,
  report: DeliveryReport,
): Promise<boolean> {
  let toResend: string | null = null;
  const isKnown = await ctx.db.$transaction(async (tx) => {
    const row = await tx.message.findFirst({
      where: { direction: 'outbound', ...whereOf(report) },
      include: { conversation: { select: { contactId: true, numberId: true } } },
    });
    if (!row) return false;
    const { providerMessageId } = report;
    if (replacedIds(row.details).includes(providerMessageId)) return true;
    if (row.providerMessageId && row.providerMessageId !== providerMessageId) return false;
    const isFailure = report.status === 'failed' || report.status === 'undelivered';
    const code = isFailure ? report.errorCode : null;
    const { count } = await tx.message.updateMany({
      where: { id: row.id, status: { in: earlierThan(report.status) } },
      data: {
        status: report.status,
        statusAt: ctx.clock.now(),
        providerMessageId,
        nextAttemptAt: null,
        errorCode: ourCode(code),
        errorMessage: isFailure ? report.errorMessage : null,
      },
    });
    if (count === 0) {
      // Known by its callback before the answer to our own request was written down.
      if (!row.providerMessageId) {
        const data = { providerMessageId, nextAttemptAt: null };
        await tx.message.update({ where: { id: row.id }, data });
      }
      return true;
    }
    const { id: messageId, position, conversationId, conversation } = row;
    if (code) {
      const failure = { code, isFinal: true, conversationId, ...conversation };
      await applyConsequences(tx, ctx, failure);
      if (await resendAsText(tx, ctx, { messageId, code })) toResend = conversationId;
    }
    await announce(tx, ctx.organizationId, {
      type: 'message',
      conversationId,
      messageId,
      position,
    });
    return true;
  });
  if (toResend) {
    const job = { organizationId: ctx.organizationId, conversationId: toResend };
    await ctx.queue.add('send-messages', job);
  }
  return isKnown;
}
