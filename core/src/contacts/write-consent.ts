import type { ContactConsent } from '../contract/index.ts';
import { type Context, newId, type ScopedDb } from '../platform/index.ts';

interface Wish extends Pick<ContactConsent, 'wish' | 'how'> {
  contactId: string;
  /** The user who noted it, if any. */
  actorUserId?: string | null;
  reason?: string;
}

type WishContext = Pick<Context, 'clock' | 'organizationId'>;

/**
 * Applies an opt-in or opt-out and records when and how it was made known, inside the caller's
 * transaction.
 */
export async function writeConsent(
  tx: Pick<ScopedDb, 'contact' | 'contactConsent'>,
  ctx: WishContext,
  wish: Wish,
): Promise<void> {
  await tx.contact.update({
    where: { id: wish.contactId },
    data: { optedOutAt: wish.wish === 'opt_out' ? ctx.clock.now() : null },
  });
  await noteConsent(tx, ctx, wish);
}

/** Records how an opt-in or opt-out that already holds was made known. */
export async function noteConsent(
  tx: Pick<ScopedDb, 'contactConsent'>,
  { clock, organizationId }: WishContext,
  { contactId, wish, how, actorUserId = null, reason = '' }: Wish,
): Promise<void> {
  await tx.contactConsent.create({
    data: {
      id: newId(),
      organizationId,
      contactId,
      wish,
      how,
      actorUserId,
      reason,
      createdAt: clock.now(),
    },
  });
}
