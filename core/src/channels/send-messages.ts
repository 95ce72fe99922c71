import { type Context, newId } from '../platform/index.ts';
import { maySend, type Verdict } from './may-send.ts';
import { withVoice } from './media/with-voice.ts';
import { openPort } from './open-port.ts';
import type { FindOutcome } from './port.ts';
import { addressed, factsOf, isPending, nextInOutbox, type OutboxRow } from './read-outbox.ts';
import { backoffMs, RECONCILE_AFTER_MS, recordOutcome, recordRefusal } from './record-outcome.ts';
import { MAX_ATTEMPTS } from './remedies.ts';
import { takeSenderSlot } from './take-sender-slot.ts';

type SendContext = Omit<Context, 'userId'>;

/** A claim to send stands this long: longer than the longest single request to a provider. */
const LEASE_MS = 30_000;

/**
 * Sends what a conversation's outbox holds, in order: the next message leaves only once the one
 * before is through or given up. Each is marked before it is sent; one whose fate nobody knows is
 * looked for at the provider before it is sent again. Whether one may leave is asked at the last
 * moment; one that may not becomes a dead letter. May run at any time, on any worker.
 */
export async function sendMessages(ctx: SendContext, conversationId: string): Promise<void> {
  const token = newId();
  if (!(await takeLease(ctx, conversationId, token))) return;
  let delay: number | null = null;
  try {
    let step = await sendNext(ctx, conversationId, token);
    while (step === 'sent' && (await isPending(ctx.db, conversationId))) {
      // Each message renews the claim; who has lost it leaves the rest to another.
      if (!(await takeLease(ctx, conversationId, token))) break;
      step = await sendNext(ctx, conversationId, token);
    }
    if (typeof step === 'object') delay = step.waitMs;
  } finally {
    await ctx.db.conversation.updateMany({
      where: { id: conversationId, sendLeaseToken: token },
      data: { sendLeaseToken: null, sendLeaseUntil: null },
    });
  }
  // Also finds what was written while the lease was being given back.
  delay ??= (await isPending(ctx.db, conversationId)) ? 0 : null;
  if (delay !== null) {
    const job = { organizationId: ctx.organizationId, conversationId };
    await ctx.queue.add('send-messages', job, { delay });
  }
}

async function takeLease(
  ctx: SendContext,
  conversationId: string,
  token: string,
): Promise<boolean> {
  const now = ctx.clock.now();
  const { count } = await ctx.db.conversation.updateMany({
    where: {
      id: conversationId,
      OR: [{ sendLeaseToken: null }, { sendLeaseToken: token }, { sendLeaseUntil: { lt: now } }],
    },
    data: { sendLeaseToken: token, sendLeaseUntil: new Date(now.getTime() + LEASE_MS) },
  });
  return count > 0;
}

type Step = 'sent' | 'nothing_left' | { waitMs: number };

async function sendNext(ctx: SendContext, conversationId: string, token: string): Promise<Step> {
  const row = await nextInOutbox(ctx.db, conversationId);
  if (!row?.nextAttemptAt) return 'nothing_left';
  const waitMs = row.nextAttemptAt.getTime() - ctx.clock.now().getTime();
  if (waitMs > 0) return { waitMs };
  const { number } = row.conversation;
  const port = await openPort(ctx, number);
  const message = addressed(row, ctx.clock.now());
  if (!port || !message) {
    const reason = port ? 'the contact has no address' : 'the number has no account to send with';
    return giveUp(ctx, row, { code: 'no_route', reason });
  }
  const isUncertain = row.status === 'sending' || row.status === 'unknown';
  if (isUncertain) {
    const found = await port.find(message, (ids) => takenByOthers(ctx, row.id, ids));
    if (found.kind !== 'not_found') return settleFound(ctx, row, found);
  }
  if (row.attempts >= MAX_ATTEMPTS) {
    const reason = row.errorMessage ?? 'the provider never answered';
    return giveUp(ctx, row, { code: 'gave_up', reason });
  }
  // Nobody is to be spoken for in vain.
  if (message.isVoice) {
    const verdict = maySend(await factsOf(ctx, row), ctx.clock.now());
    if (verdict.kind === 'never') return giveUp(ctx, row, verdict);
  }
  const voiced = await withVoice(ctx, row, message);
  // Speaking takes its time: the claim may have run out meanwhile.
  if (message.isVoice && !(await takeLease(ctx, conversationId, token))) return 'nothing_left';
  const verdict = await verdictOn(ctx, row);
  if (verdict.kind === 'never') return giveUp(ctx, row, verdict);
  if (verdict.kind === 'wait') return postpone(ctx, row, verdict);
  await markSending(ctx, row);
  const outcome = await port.send(voiced);
  await recordOutcome(ctx, { ...row, attempts: row.attempts + 1 }, outcome);
  return 'sent';
}

/** What a row says while it waits for the moment that it was given in its sender's rate. */
const SLOT_TAKEN = 'sender_rate';

async function verdictOn(
  ctx: SendContext,
  row: OutboxRow,
): Promise<Verdict & { errorCode?: string }> {
  const verdict = maySend(await factsOf(ctx, row), ctx.clock.now());
  const { channel, number } = row.conversation;
  if (verdict.kind !== 'send' || channel !== 'whatsapp' || row.errorCode === SLOT_TAKEN) {
    return verdict;
  }
  const ms = await takeSenderSlot(ctx, number);
  return ms > 0 ? { kind: 'wait', ms, errorCode: SLOT_TAKEN } : verdict;
}

async function giveUp(
  ctx: SendContext,
  row: OutboxRow,
  reason: { code: string; reason: string },
): Promise<Step> {
  await recordRefusal(ctx, row, reason);
  return 'sent';
}

/** Says in the row when it may leave, so that a lost job changes nothing. Its fate is known: unsent. */
async function postpone(
  ctx: SendContext,
  row: OutboxRow,
  { ms: waitMs, errorCode = null }: { ms: number; errorCode?: string | null },
): Promise<Step> {
  const nextAttemptAt = new Date(ctx.clock.now().getTime() + waitMs);
  await ctx.db.message.update({
    where: { id: row.id },
    data: { status: 'pending', nextAttemptAt, errorCode },
  });
  return { waitMs };
}

/** From here on a crash leaves `sending`: the message is looked for before it is sent again. */
async function markSending(ctx: SendContext, row: OutboxRow): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.message.update({
    where: { id: row.id },
    data: {
      status: 'sending',
      statusAt: now,
      attempts: { increment: 1 },
      nextAttemptAt: new Date(now.getTime() + RECONCILE_AFTER_MS),
      sentAt: row.sentAt ?? now,
    },
  });
}

async function takenByOthers(ctx: SendContext, messageId: string, ids: string[]) {
  const rows = await ctx.db.message.findMany({
    where: { providerMessageId: { in: ids }, id: { not: messageId } },
    select: { providerMessageId: true },
  });
  return new Set(rows.flatMap((row) => row.providerMessageId ?? []));
}

async function settleFound(
  ctx: SendContext,
  row: OutboxRow,
  found: Exclude<FindOutcome, { kind: 'not_found' }>,
): Promise<Step> {
  if (found.kind === 'found') {
    await recordOutcome(ctx, row, { ...found, kind: 'sent' });
    return 'sent';
  }
  await recordOutcome(ctx, row, { kind: 'unknown', message: found.message });
  return { waitMs: backoffMs(row.attempts) };
}
