import { endTrouble } from '../channels/numbers/index.ts';
import type { DeliveryReport } from '../channels/port/index.ts';
import { earlierThan, hasArrived } from '../channels/port/index.ts';
import { ourCode } from '../channels/whatsapp/index.ts';
import { announce, type Context, type ScopedDb } from '../platform/index.ts';
import { replacedIds, resendAsText } from './become-text.ts';
import { applyConsequences } from './consequences.ts';
import { moveOn } from './move-on.ts';
import { retryReported } from './retry-reported.ts';
import { settleReplaced } from './settle-replaced.ts';

/** If the sender crashed before it recorded the provider's id, the callback brings that id. */
function whereOf({ messageId, providerMessageId }: DeliveryReport) {
  return messageId ? { id: messageId } : { providerMessageId };
}

type DeliveryContext = Pick<Context, 'db' | 'clock' | 'organizationId' | 'queue'>;

interface Recorded {
  isKnown: boolean;
  /** Set when the message is to be sent again, after `delay` ms. */
  resend?: { conversationId: string; delay: number };
}

/**
 * Records the status that a provider reports for a message. The status never goes backwards,
 * whatever the order of reports. A message that failed for a temporary reason goes into the outbox
 * again. Returns false when the report is not about a message of ours.
 */
export async function recordDelivery(
  ctx: DeliveryContext,
  report: DeliveryReport,
): Promise<boolean> {
  const { messageId } = report;
  if (messageId && !hasFailed(report) && (await moveOn(ctx, messageId, report))) return true;
  const { isKnown, resend } = await ctx.db.$transaction((tx) => recordInSteps(tx, ctx, report));
  if (resend) {
    const { conversationId, delay } = resend;
    const job = { organizationId: ctx.organizationId, conversationId };
    await ctx.queue.add('send-messages', job, { delay });
  }
  return isKnown;
}

function findRow(tx: ScopedDb, report: DeliveryReport) {
  return tx.message.findFirst({
    where: { direction: 'outbound', ...whereOf(report) },
    include: { conversation: { select: { contactId: true, numberId: true } } },
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

/**
 * Does the same as move-on.ts where that suffices (both-ways.test.ts), and handles every other
 * case.
 */
export async function recordInSteps(
  tx: ScopedDb,
  ctx: DeliveryContext,
  report: DeliveryReport,
): Promise<Recorded> {
  const row = await findRow(tx, report);
  if (!row) return { isKnown: false };
  const { providerMessageId } = report;
  if (replacedIds(row.details).includes(providerMessageId)) {
    if (await settleReplaced(tx, ctx, row, report)) await announceChange(tx, ctx, row);
    return { isKnown: true };
  }
  if (row.providerMessageId && row.providerMessageId !== providerMessageId) {
    return { isKnown: false };
  }
  if (!(await writeStatus(tx, ctx, row.id, report))) {
    // The callback came before the answer to our own request was recorded.
    if (!row.providerMessageId) {
      const data = { providerMessageId, nextAttemptAt: null };
      await tx.message.update({ where: { id: row.id }, data });
    }
    return { isKnown: true };
  }
  if (hasArrived(report.status) && row.sentAt) {
    await endTrouble(tx, ctx, { numberId: row.conversation.numberId, since: row.sentAt });
  }
  const delay = await followFailure(tx, ctx, row, report);
  await announceChange(tx, ctx, row);
  if (delay === null) return { isKnown: true };
  return { isKnown: true, resend: { conversationId: row.conversationId, delay } };
}

const hasFailed = ({ status }: DeliveryReport) => status === 'failed' || status === 'undelivered';

async function writeStatus(
  tx: ScopedDb,
  ctx: DeliveryContext,
  id: string,
  report: DeliveryReport,
): Promise<boolean> {
  const isFailure = hasFailed(report);
  const { count } = await tx.message.updateMany({
    where: { id, status: { in: earlierThan(report.status) } },
    data: {
      status: report.status,
      statusAt: ctx.clock.now(),
      providerMessageId: report.providerMessageId,
      nextAttemptAt: null,
      errorCode: ourCode(isFailure ? report.errorCode : null),
      errorMessage: isFailure ? report.errorMessage : null,
    },
  });
  return count > 0;
}

/**
 * Acts on a failure. Returns the wait (ms) before the message is sent again, or null when it is not
 * sent again automatically.
 */
async function followFailure(
  tx: ScopedDb,
  ctx: DeliveryContext,
  row: Row,
  report: DeliveryReport,
): Promise<number | null> {
  const { errorCode: code, providerMessageId } = report;
  if (!hasFailed(report) || !code) return null;
  const isText = await resendAsText(tx, ctx, { messageId: row.id, code });
  const wait = isText ? null : await retryReported(tx, ctx, row, { providerMessageId, code });
  const { conversationId, conversation } = row;
  const isFinal = wait === null;
  await applyConsequences(tx, ctx, { code, isFinal, conversationId, ...conversation });
  return isText ? 0 : wait;
}

async function announceChange(tx: ScopedDb, ctx: DeliveryContext, row: Row): Promise<void> {
  const { id: messageId, conversationId, position } = row;
  await announce(tx, ctx.organizationId, {
    type: 'message',
    conversationId,
    messageId,
    position,
  });
}
