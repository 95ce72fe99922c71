import type { Message } from '@sosia/prisma';
import type { DeliveryReport } from '../channels/port/index.ts';
import { hasArrived } from '../channels/port/index.ts';
import type { Context, ScopedDb } from '../platform/index.ts';

/**
 * An earlier form of a message is said to have arrived after all: the one that still waits is not
 * sent. Returns whether that was in time; once a sender has it, it is too late.
 */
export async function settleReplaced(
  tx: ScopedDb,
  { clock }: Pick<Context, 'clock'>,
  row: Pick<Message, 'id' | 'conversationId'>,
  { status, providerMessageId }: DeliveryReport,
): Promise<boolean> {
  if (!hasArrived(status)) return false;
  const now = clock.now();
  // The claim to send is in the conversation's row: written here, no sender takes it meanwhile.
  const { count: isUnclaimed } = await tx.conversation.updateMany({
    where: {
      id: row.conversationId,
      OR: [{ sendLeaseToken: null }, { sendLeaseUntil: { lt: now } }],
    },
    data: { sendLeaseToken: null, sendLeaseUntil: null },
  });
  if (isUnclaimed === 0) return false;
  const { count } = await tx.message.updateMany({
    where: { id: row.id, status: 'pending' },
    data: {
      status,
      statusAt: now,
      nextAttemptAt: null,
      // A sender that read it just before does not mark what another attempt was made for since.
      attempts: { increment: 1 },
      providerMessageId,
      errorCode: null,
      errorMessage: null,
    },
  });
  return count > 0;
}
