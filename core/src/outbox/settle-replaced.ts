import type { Message } from '@sosia/prisma';
import type { DeliveryReport } from '../channels/port/index.ts';
import { hasArrived } from '../channels/port/index.ts';
import type { Context, ScopedDb } from '../platform/index.ts';

/**
 * Handles the late report that an earlier form of a message arrived after all: the form that still
 * waits is not sent. Returns whether that was in time; once a sender has the message, it is too
 * late.
 */
export async function settleReplaced(
  tx: ScopedDb,
  { clock }: Pick<Context, 'clock'>,
  row: Pick<Message, 'id' | 'conversationId'>,
  { status, providerMessageId }: DeliveryReport,
): Promise<boolean> {
  if (!hasArrived(status)) return false;
  const now = clock.now();
  // The sending lease is in the conversation's row: writing it here keeps senders from taking it.
  const { count: taken } = await tx.conversation.updateMany({
    where: {
      id: row.conversationId,
      OR: [{ sendLeaseToken: null }, { sendLeaseUntil: { lt: now } }],
    },
    data: { sendLeaseToken: null, sendLeaseUntil: null },
  });
  if (taken === 0) return false;
  const { count } = await tx.message.updateMany({
    where: { id: row.id, status: 'pending' },
    data: {
      status,
      statusAt: now,
      nextAttemptAt: null,
      // A sender that read the row just before does not mark it once `attempts` has changed.
      attempts: { increment: 1 },
      providerMessageId,
      errorCode: null,
      errorMessage: null,
    },
  });
  return count > 0;
}
