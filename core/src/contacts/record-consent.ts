import type { Contact, RecordConsent } from '../contract/index.ts';
import { recordAudit } from '../identity/index.ts';
import type { Context } from '../platform/index.ts';
import { readContact } from './get-contact.ts';
import { writeConsent } from './write-consent.ts';

/**
 * Records on a contact's behalf that they opt in or out. Does nothing if that holds already: the
 * date of the first refusal stays. Throws `not_found`.
 */
export async function recordConsent(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId'>,
  { id, wish, reason }: RecordConsent & { id: string },
): Promise<Contact> {
  return ctx.db.$transaction(async (tx) => {
    const contact = await readContact(tx, id);
    if ((contact.optedOutAt !== null) === (wish === 'opt_out')) return contact;
    const actorUserId = ctx.userId;
    await writeConsent(tx, ctx, { contactId: id, wish, how: 'attendant', actorUserId, reason });
    await recordAudit(tx, ctx, {
      action: wish === 'opt_out' ? 'contact.opted_out' : 'contact.opted_in',
      entityType: 'contact',
      entityId: id,
      details: { reason },
    });
    return readContact(tx, id);
  });
}
