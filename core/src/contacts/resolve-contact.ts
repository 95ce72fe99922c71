import type { ChannelUser } from '../channels/port/index.ts';
import { type Context, newId, type ScopedDb } from '../platform/index.ts';
import { liftReportedBlock } from './block-report.ts';
import { createContact } from './create-contact.ts';
import { mergeContacts } from './merge-contacts.ts';

/**
 * Returns the contact that these identities name; creates one if none of them is known. Adds
 * identities that were unknown, and merges two contacts that turn out to be one person into the
 * older. The contact is writing to us, so a block that the provider reported is lifted.
 * Throws a unique violation when another transaction creates the same contact: try again.
 */
export async function resolveContact(
  tx: ScopedDb,
  ctx: Pick<Context, 'clock' | 'organizationId'>,
  person: ChannelUser,
): Promise<string> {
  const { organizationId } = ctx;
  const { channel } = person;
  const known = await tx.contactIdentity.findMany({
    where: {
      channel,
      providerUserId: { in: person.identities.map((identity) => identity.providerUserId) },
    },
    select: {
      providerUserId: true,
      contact: {
        select: { id: true, name: true, phone: true, blockedAt: true, createdAt: true },
      },
    },
  });
  const contacts = [...new Map(known.map(({ contact }) => [contact.id, contact])).values()].sort(
    (a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id.localeCompare(b.id),
  );
  const [survivor, ...others] = contacts;
  if (!survivor) return createContact(tx, organizationId, person);
  const contactId = survivor.id;
  // Done before the merge, so that only a block of our own is left for it.
  for (const contact of contacts) await liftReportedBlock(tx, ctx, contact);
  for (const { id: from } of others) {
    await mergeContacts(tx, ctx, { into: contactId, from, userId: null });
  }
  const names = new Set(known.map((identity) => identity.providerUserId));
  const added = person.identities.filter((identity) => !names.has(identity.providerUserId));
  for (const identity of added) {
    await tx.contactIdentity.create({
      data: { id: newId(), organizationId, contactId, channel, ...identity },
    });
  }
  await fillGaps(tx, survivor, person);
  return contactId;
}

/** A name given in the console stays; missing values are filled in. */
async function fillGaps(
  tx: ScopedDb,
  contact: { id: string; name: string; phone: string | null },
  { profileName, phone }: ChannelUser,
): Promise<void> {
  const name = contact.name === '' && profileName ? profileName : undefined;
  const newPhone = contact.phone === null && phone ? phone : undefined;
  if (name === undefined && newPhone === undefined) return;
  await tx.contact.update({ where: { id: contact.id }, data: { name, phone: newPhone } });
}
