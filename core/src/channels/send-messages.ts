import { announce, type Context, newId, type ScopedDb } from '../platform/index.ts';
import { openPort } from './open-port.ts';
import type { FindOutcome, OutboundMessage, SendOutcome } from './port.ts';

type SendContext = Omit<Context, 'userId'>;

/** A claim to send stands this long: longer than the longest single request to a provider. */
const LEASE_MS = 30_000;
/** Wait before a message of unknown fate is looked for: the provider's list lags behind. */
const RECONCILE_AFTER_MS = 3_000;
const MAX_ATTEMPTS = 8;

/**
 * Sends what a conversation's outbox holds, in order: the next message leaves only once the one
 * before is through or given up. Each is marked before it is sent; one whose fate nobody knows is
 * looked for at the provider before it is sent again. May run at any time, on any worker.
 */
export async function sendMessages(ctx: SendContext, conversationId: string): Promise<void> {
  const token = newId();
  if (!(await takeLease(ctx, conversationId, token))) return;
  let delay: number | null = null;
  try {
    for (;;) {
      const step = await sendNext(ctx, conversationId, token);
      if (step === 'sent') continue;
      delay = step === 'nothing_left' ? null : step.waitMs;
      break;
    }
  } finally {
    await ctx.db.conversation.updateMany({
      where: { id: conversationId, sendLeaseToken: token },
      data: { sendLeaseToken: null, sendLeaseUntil: null },
    });
  }
  // Also finds what was written while the lease was being given back.
  const isPending = delay ?? ((await nextInOutbox(ctx.db, conversationId)) ? 0 : null);
  if (isPending !== null) {
    const job = { organizationId: ctx.organizationId, conversationId };
    await ctx.queue.add('send-messages', job, { delay: isPending });
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

const NUMBER_AND_CONTACT = {
  conversation: {
    select: {
      contact: { select: { identities: { select: { kind: true, providerUserId: true } } } },
      number: { include: { providerAccount: true } },
    },
  },
} as const;

function nextInOutbox(db: ScopedDb, conversationId: string) {
  return db.message.findFirst({
    where: { conversationId, direction: 'outbound', nextAttemptAt: { not: null } },
    orderBy: { position: 'asc' },
    include: NUMBER_AND_CONTACT,
  });
}

type OutboxRow = NonNullable<Awaited<ReturnType<typeof nextInOutbox>>>;
type Step = 'sent' | 'nothing_left' | { waitMs: number };

async function sendNext(ctx: SendContext, conversationId: string, token: string): Promise<Step> {
  const row = await nextInOutbox(ctx.db, conversationId);
  if (!row?.nextAttemptAt) return 'nothing_left';
  const waitMs = row.nextAttemptAt.getTime() - ctx.clock.now().getTime();
  if (waitMs > 0) return { waitMs };
  if (!(await takeLease(ctx, conversationId, token))) return 'nothing_left';
  const port = await openPort(ctx, row.conversation.number);
  const message = addressed(row, ctx.clock.now());
  if (!port || !message) {
    const reason = port ? 'the contact has no address' : 'the number has no account to send with';
    await record(ctx, row, {
      kind: 'refused',
      code: 'no_route',
      message: reason,
      retryAfterMs: null,
    });
    return 'sent';
  }
  const isUncertain = row.status === 'sending' || row.status === 'unknown';
  if (isUncertain) {
    const found = await port.find(message, (ids) => takenByOthers(ctx, row.id, ids));
    if (found.kind !== 'not_found') return settleFound(ctx, row, found);
  }
  if (row.attempts >= MAX_ATTEMPTS) {
    const reason = row.errorMessage ?? 'the provider never answered';
    await record(ctx, row, {
      kind: 'refused',
      code: 'gave_up',
      message: reason,
      retryAfterMs: null,
    });
    return 'sent';
  }
  await markSending(ctx, row);
  const outcome = await port.send(message);
  await record(ctx, { ...row, attempts: row.attempts + 1 }, outcome);
  return 'sent';
}

function addressed(row: OutboxRow, now: Date): OutboundMessage | null {
  const { contact, number } = row.conversation;
  const phone = contact.identities.find((identity) => identity.kind === 'phone');
  const to = (phone ?? contact.identities[0])?.providerUserId;
  if (!to) return null;
  const firstAttemptAt = row.sentAt ?? now;
  return { messageId: row.id, from: number.address, to, body: row.body, firstAttemptAt };
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
    await record(ctx, row, { ...found, kind: 'sent' });
    return 'sent';
  }
  await record(ctx, row, { kind: 'unknown', message: found.message });
  return { waitMs: backoffMs(row.attempts) };
}

function backoffMs(attempts: number): number {
  return Math.min(60_000, RECONCILE_AFTER_MS * 2 ** Math.max(0, attempts - 1));
}

function changesFor(row: OutboxRow, outcome: SendOutcome, now: Date) {
  switch (outcome.kind) {
    case 'sent':
      return {
        status: outcome.status,
        providerMessageId: outcome.providerMessageId,
        nextAttemptAt: null,
        errorCode: null,
        errorMessage: null,
      };
    case 'unknown':
      return {
        status: 'unknown' as const,
        nextAttemptAt: new Date(now.getTime() + backoffMs(row.attempts)),
        errorCode: 'unknown',
        errorMessage: outcome.message,
      };
    case 'refused': {
      const isFinal = outcome.retryAfterMs === null || row.attempts >= MAX_ATTEMPTS;
      const wait = Math.max(outcome.retryAfterMs ?? 0, isFinal ? 0 : backoffMs(row.attempts) / 3);
      return {
        status: isFinal ? ('failed' as const) : ('pending' as const),
        nextAttemptAt: isFinal ? null : new Date(now.getTime() + wait),
        errorCode: outcome.code,
        errorMessage: outcome.message,
      };
    }
  }
}

async function record(ctx: SendContext, row: OutboxRow, outcome: SendOutcome): Promise<void> {
  const now = ctx.clock.now();
  const changes = changesFor(row, outcome, now);
  if (changes.status === 'failed') {
    ctx.log.warn({ messageId: row.id, code: changes.errorCode }, 'a message could not be sent');
  }
  await ctx.db.$transaction(async (tx) => {
    await tx.message.update({ where: { id: row.id }, data: { ...changes, statusAt: now } });
    if (changes.status === 'failed') {
      await tx.number.updateMany({
        where: { id: row.conversation.number.id },
        data: { lastFailureAt: now, lastFailureCode: changes.errorCode },
      });
    }
    await announce(tx, ctx.organizationId, {
      type: 'message',
      conversationId: row.conversationId,
      messageId: row.id,
      position: row.position,
    });
  });
}
