import type { Message } from '@sosia/prisma';
import { ourCode, reportedRetryDelay } from '../channels/whatsapp/index.ts';
import type { Context, ScopedDb } from '../platform/index.ts';
import { replacedIds } from './become-text.ts';

type Taken = Pick<
  Message,
  'id' | 'conversationId' | 'position' | 'attempts' | 'providerMessageId' | 'details'
>;

interface Report {
  providerMessageId: string;
  code: string;
}

/**
 * Puts a message that its provider accepted, and then reported as failed for a temporary reason,
 * into the outbox again, in its place. Returns the wait (ms), or null when it is left to a person:
 * the code does not prove that nobody got it, it was tried often enough, another answer has left
 * since, or our own request for it may still be on its way. `taken` is the row as it was before the
 * report.
 */
export async function retryReported(
  tx: ScopedDb,
  { clock }: Pick<Context, 'clock'>,
  taken: Taken,
  { providerMessageId, code }: Report,
): Promise<number | null> {
  if (taken.providerMessageId !== providerMessageId) return null;
  const wait = reportedRetryDelay(code, taken.attempts);
  if (wait === null || (await hasGoneOn(tx, taken))) return null;
  const now = clock.now();
  await tx.message.update({
    where: { id: taken.id },
    data: {
      status: 'pending',
      statusAt: now,
      nextAttemptAt: new Date(now.getTime() + wait),
      sentAt: null,
      // Later reports about this attempt must not apply to the next one.
      providerMessageId: null,
      errorCode: ourCode(code),
      details: {
        ...(taken.details as object),
        replacedIds: [...replacedIds(taken.details), providerMessageId],
      },
    },
  });
  return wait;
}

/**
 * The contact has written since, and something was sent after that: this message would come out of
 * nowhere.
 */
async function hasGoneOn(tx: ScopedDb, { conversationId, position }: Taken): Promise<boolean> {
  const next = await tx.message.findFirst({
    where: { conversationId, direction: 'inbound', position: { gt: position } },
    orderBy: { position: 'asc' },
    select: { position: true },
  });
  if (!next) return false;
  const left = await tx.message.findFirst({
    where: {
      conversationId,
      direction: 'outbound',
      position: { gt: next.position },
      providerMessageId: { not: null },
    },
    select: { id: true },
  });
  return left !== null;
}
