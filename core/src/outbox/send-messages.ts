import { openPort } from '../channels/index.ts';
import type { FindOutcome } from '../channels/port/index.ts';
import { UNHEARD } from '../channels/port/index.ts';
import { MAX_ATTEMPTS } from '../channels/whatsapp/index.ts';
import { type Context, newId } from '../platform/index.ts';
import { findAttempt } from './find-attempt.ts';
import { markSending } from './mark-sending.ts';
import { maySend } from './may-send.ts';
import type { OutboxRow } from './outbox-row.ts';
import { addressed, factsOf, isPending, takeFromOutbox } from './read-outbox.ts';
import { backoffMs, RECONCILE_AFTER_MS, recordOutcome, recordRefusal } from './record-outcome.ts';
import { recordSent } from './record-sent.ts';
import { withFile } from './with-file.ts';
import { withVoice } from './with-voice.ts';

type SendContext = Omit<Context, 'userId'>;

/** How long a sending lease lasts: longer than the longest single request to a provider. */
const LEASE_MS = 30_000;

/**
 * A message that is not at the provider this long after we last heard of it never arrived. Before
 * that, it may still be under way or not be listed yet.
 */
const UNDER_WAY_MS = 8_000;

/** The lease of whoever sends a conversation's messages now. */
interface Lease {
  token: string;
  isHeld: boolean;
}

/**
 * Sends a conversation's outbox in order: the next message leaves only when the one before is
 * through or given up. Each message is marked before it is sent; one of unknown fate is looked for
 * at the provider before it is sent again. Whether a message may leave is checked at the last
 * moment; one that may not becomes a dead letter. May run at any time, on any worker.
 */
export async function sendMessages(ctx: SendContext, conversationId: string): Promise<void> {
  let step: Step;
  do {
    const token = newId();
    const taken = await takeFromOutbox(ctx, { conversationId, token, until: leaseEnd(ctx) });
    // The holder looks for more before it finishes.
    if (!taken.isHeld) return;
    const lease: Lease = { token, isHeld: true };
    try {
      step = taken.row ? await sendNext(ctx, taken.row, lease) : 'nothing_left';
    } finally {
      if (lease.isHeld) await giveBackLease(ctx, conversationId, lease);
    }
    // Checked after giving the lease back, so that it also finds what was written meanwhile.
  } while (step === 'sent' && (await isPending(ctx, conversationId)));
  const isLeft = step === 'nothing_left' && (await isPending(ctx, conversationId));
  const delay = typeof step === 'object' ? step.waitMs : isLeft ? 0 : null;
  if (delay === null) return;
  const job = { organizationId: ctx.organizationId, conversationId };
  await ctx.queue.add('send-messages', job, { delay });
}

const leaseEnd = ({ clock }: Pick<Context, 'clock'>) => new Date(clock.now().getTime() + LEASE_MS);

async function renewLease(ctx: SendContext, row: OutboxRow, lease: Lease): Promise<boolean> {
  const { count } = await ctx.db.conversation.updateMany({
    where: { id: row.conversationId, sendLeaseToken: lease.token },
    data: { sendLeaseUntil: leaseEnd(ctx) },
  });
  return count > 0;
}

async function giveBackLease(
  ctx: SendContext,
  conversationId: string,
  lease: Lease,
): Promise<void> {
  await ctx.db.conversation.updateMany({
    where: { id: conversationId, sendLeaseToken: lease.token },
    data: { sendLeaseToken: null, sendLeaseUntil: null },
  });
}

type Step = 'sent' | 'nothing_left' | { waitMs: number };

async function sendNext(ctx: SendContext, row: OutboxRow, lease: Lease): Promise<Step> {
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
    const found = await findAttempt(ctx, row, message, port);
    if (found.kind === 'lost') return giveUp(ctx, row, LOST);
    if (found.kind !== 'not_found') return settleFound(ctx, row, found);
    const waitMs = row.statusAt.getTime() + UNDER_WAY_MS - ctx.clock.now().getTime();
    if (waitMs > 0) return putOff(ctx, row, waitMs, {});
  }
  if (row.attempts >= MAX_ATTEMPTS) {
    const reason = row.errorMessage ?? 'the provider never answered';
    return giveUp(ctx, row, { code: 'gave_up', reason });
  }
  // Speech costs money: none is made for a message that may never be sent.
  if (message.isVoice) {
    const verdict = maySend(await factsOf(ctx, row), ctx.clock.now());
    if (verdict.kind === 'never') return giveUp(ctx, row, verdict);
  }
  const filed = message.isFile ? await withFile(ctx, row, message) : { message };
  if ('code' in filed) return giveUp(ctx, row, filed);
  const voiced = await withVoice(ctx, row, filed.message);
  // Speaking takes time: the lease may have expired meanwhile.
  if (message.isVoice && !(await renewLease(ctx, row, lease))) return 'nothing_left';
  const verdict = maySend(await factsOf(ctx, row), ctx.clock.now());
  if (verdict.kind === 'never') return giveUp(ctx, row, verdict);
  if (verdict.kind === 'wait') return putOff(ctx, row, verdict.ms, UNSENT);
  const isSlotNeeded = row.conversation.channel === 'whatsapp' && row.errorCode !== SLOT_TAKEN;
  const slot = { isSlotNeeded, lookAgainMs: RECONCILE_AFTER_MS };
  const { isMarked, waitMs: ms } = await markSending(ctx, row, slot);
  if (ms > 0) return putOff(ctx, row, ms, { ...UNSENT, errorCode: SLOT_TAKEN });
  if (!isMarked) return 'nothing_left';
  const outcome = await port.send(voiced);
  if (outcome.kind === 'sent' && (await recordSent(ctx, row, outcome, lease.token))) {
    lease.isHeld = false;
  } else {
    await recordOutcome(ctx, { ...row, attempts: row.attempts + 1 }, outcome);
  }
  return 'sent';
}

/** The row's error code while it waits for its moment within the sender's rate. */
const SLOT_TAKEN = 'sender_rate';

/** A person has to find out whether it arrived before it is sent again. */
const LOST = {
  code: 'gave_up',
  reason: "the number's former account does not say what became of it",
};

async function giveUp(
  ctx: SendContext,
  row: OutboxRow,
  reason: { code: string; reason: string },
): Promise<Step> {
  await recordRefusal(ctx, row, reason);
  return 'sent';
}

/** The status of a message that is known not to have been sent. */
const UNSENT = { status: 'pending', errorCode: null } as const;

/** Records in the row when to look at it again, so that a lost job changes nothing. */
async function putOff(
  ctx: SendContext,
  row: OutboxRow,
  waitMs: number,
  changes: { status?: 'pending'; errorCode?: string | null },
): Promise<Step> {
  const nextAttemptAt = new Date(ctx.clock.now().getTime() + waitMs);
  await ctx.db.message.updateMany({
    where: { id: row.id, attempts: row.attempts, status: { in: UNHEARD } },
    data: { ...changes, nextAttemptAt },
  });
  return { waitMs };
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
