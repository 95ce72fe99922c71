import { ALERT_CODES, remedyFor } from '../channels/whatsapp/index.ts';
import { noteConsent } from '../contacts/index.ts';
import { notify } from '../notifications/index.ts';
import { announce, type Context, newId, type ScopedDb } from '../platform/index.ts';

export interface Failure {
  /** The provider's code. */
  code: string;
  /** Whether no further attempt follows for this message. */
  isFinal: boolean;
  conversationId: string;
  contactId: string;
  numberId: string;
}

/**
 * Applies what a failure means beyond its message: the contact blocked us or opted out, or the
 * number is in trouble. Runs inside the caller's transaction; a repetition changes nothing.
 */
export async function applyConsequences(
  tx: ScopedDb,
  ctx: Pick<Context, 'clock' | 'organizationId'>,
  failure: Failure,
): Promise<void> {
  const { effect, isAlert } = remedyFor(failure.code);
  if (effect) await stopWriting(tx, ctx, failure, effect);
  if (effect || !(failure.isFinal || isAlert)) return;
  if (isAlert) await tellOfTrouble(tx, ctx, failure);
  await tx.number.updateMany({
    where: {
      id: failure.numberId,
      // A failure that is not an alert must not replace one that is.
      ...(!isAlert && {
        OR: [{ lastFailureCode: null }, { lastFailureCode: { notIn: [...ALERT_CODES] } }],
      }),
    },
    data: { lastFailureAt: ctx.clock.now(), lastFailureCode: failure.code },
  });
  if (isAlert) {
    await announce(tx, ctx.organizationId, { type: 'number', numberId: failure.numberId });
  }
}

/** The same trouble is reported only once in this time (ms). */
const SAY_AGAIN_AFTER_MS = 6 * 3_600_000;

async function tellOfTrouble(
  tx: ScopedDb,
  ctx: Pick<Context, 'clock' | 'organizationId'>,
  { numberId, code }: Failure,
): Promise<void> {
  const since = new Date(ctx.clock.now().getTime() - SAY_AGAIN_AFTER_MS);
  const told = await tx.notification.findFirst({
    where: { event: 'number_trouble', numberId, reason: code, createdAt: { gt: since } },
    select: { id: true },
  });
  if (told) return;
  await notify(tx, ctx, { event: 'number_trouble', numberId, reason: code });
}

async function stopWriting(
  tx: ScopedDb,
  ctx: Pick<Context, 'clock' | 'organizationId'>,
  { contactId, conversationId, code }: Failure,
  effect: 'block' | 'opt_out',
): Promise<void> {
  const { organizationId } = ctx;
  const now = ctx.clock.now();
  const field = effect === 'block' ? 'blockedAt' : 'optedOutAt';
  const { count } = await tx.contact.updateMany({
    where: { id: contactId, [field]: null },
    data: { [field]: now },
  });
  if (count === 0) return;
  if (effect === 'opt_out') {
    await noteConsent(tx, ctx, { contactId, wish: 'opt_out', how: 'provider' });
  }
  await tx.conversationEvent.create({
    data: {
      id: newId(),
      organizationId,
      conversationId,
      type: effect === 'block' ? 'blocked' : 'opted_out',
      actor: 'system',
      reason: code,
      createdAt: now,
    },
  });
  await announce(tx, organizationId, { type: 'conversation', conversationId });
}
