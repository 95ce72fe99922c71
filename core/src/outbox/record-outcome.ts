import type { SendOutcome } from '../channels/port/index.ts';
import { earlierThan, UNHEARD } from '../channels/port/index.ts';
import { ourCode, retryDelay } from '../channels/whatsapp/index.ts';
import { announce, type Context, type ScopedDb } from '../platform/index.ts';
import { resendAsText } from './become-text.ts';
import { applyConsequences } from './consequences.ts';
import type { OutboxRow } from './outbox-row.ts';

/** Wait (ms) before looking for a message of unknown fate: the provider's list lags behind. */
export const RECONCILE_AFTER_MS = 3_000;

export function backoffMs(attempts: number): number {
  return Math.min(60_000, RECONCILE_AFTER_MS * 2 ** Math.max(0, attempts - 1));
}

type RecordContext = Pick<Context, 'db' | 'clock' | 'log' | 'organizationId'>;
type SettledRow = Pick<OutboxRow, 'id' | 'position' | 'conversationId' | 'attempts'> & {
  conversation: { contact: { id: string }; number: { id: string } };
};

function changesFor(attempts: number, outcome: SendOutcome, now: Date) {
  switch (outcome.kind) {
    case 'sent':
      return {
        status: outcome.status,
        providerMessageId: outcome.providerMessageId,
        nextAttemptAt: null,
        errorCode: ourCode(outcome.errorCode),
        errorMessage: null,
      };
    case 'unknown':
      return {
        status: 'unknown' as const,
        nextAttemptAt: new Date(now.getTime() + backoffMs(attempts)),
        errorCode: 'unknown',
        errorMessage: outcome.message,
      };
    case 'refused': {
      const wait = retryDelay(outcome.code, attempts, outcome.askedMs);
      return {
        status: wait === null ? ('failed' as const) : ('pending' as const),
        nextAttemptAt: wait === null ? null : new Date(now.getTime() + wait),
        errorCode: ourCode(outcome.code),
        errorMessage: outcome.message,
      };
    }
  }
}

/** Records the outcome of an attempt, and what it means for the contact and the number. */
export async function recordOutcome(
  ctx: RecordContext,
  row: SettledRow,
  outcome: SendOutcome,
): Promise<void> {
  const now = ctx.clock.now();
  const changes = changesFor(row.attempts, outcome, now);
  if (changes.status === 'failed') {
    ctx.log.warn({ messageId: row.id, code: changes.errorCode }, 'a message could not be sent');
  }
  await ctx.db.$transaction(async (tx) => {
    const isNews = await writeChanges(tx, row.id, outcome, { ...changes, statusAt: now });
    const code = outcome.kind === 'refused' ? outcome.code : null;
    if (code && isNews) {
      await applyConsequences(tx, ctx, {
        code,
        isFinal: changes.status === 'failed',
        conversationId: row.conversationId,
        contactId: row.conversation.contact.id,
        numberId: row.conversation.number.id,
      });
    }
    const failedBy = outcome.kind === 'sent' ? outcome.errorCode : code;
    await resendAsText(tx, ctx, { messageId: row.id, code: failedBy });
    await announce(tx, ctx.organizationId, {
      type: 'message',
      conversationId: row.conversationId,
      messageId: row.id,
      position: row.position,
    });
  });
}

/**
 * A callback may have come before the answer to its own request, and says more: then only the
 * provider's id is still written. Returns whether our outcome was news.
 */
async function writeChanges(
  tx: ScopedDb,
  id: string,
  outcome: SendOutcome,
  data: ReturnType<typeof changesFor> & { statusAt: Date },
): Promise<boolean> {
  const from = outcome.kind === 'sent' ? earlierThan(outcome.status) : UNHEARD;
  const { count } = await tx.message.updateMany({ where: { id, status: { in: from } }, data });
  if (count > 0 || outcome.kind !== 'sent') return count > 0;
  const { providerMessageId } = outcome;
  await tx.message.update({ where: { id }, data: { providerMessageId, nextAttemptAt: null } });
  return false;
}

/**
 * Makes a message that may not be sent a dead letter, with the reason; the number is not to blame.
 */
export async function recordRefusal(
  ctx: RecordContext,
  row: SettledRow,
  { code, reason }: { code: string; reason: string },
): Promise<void> {
  const now = ctx.clock.now();
  ctx.log.info({ messageId: row.id, code }, 'a message was held back');
  await ctx.db.$transaction(async (tx) => {
    await tx.message.updateMany({
      where: { id: row.id, status: { in: UNHEARD } },
      data: {
        status: 'failed',
        statusAt: now,
        nextAttemptAt: null,
        errorCode: code,
        errorMessage: reason,
      },
    });
    await announce(tx, ctx.organizationId, {
      type: 'message',
      conversationId: row.conversationId,
      messageId: row.id,
      position: row.position,
    });
  });
}
