import type { Person } from '../channels/port/index.ts';
import { type Context, newId, type ScopedDb } from '../platform/index.ts';
import { liftReportedBlock } from './block-report.ts';
import { createContact } from './create-contact.ts';
import { mergeContacts } from './merge-contacts.ts';

/**
 * The contact that these identities name, made when nobody has one of them. An identity that was
 * not known is added; two contacts that turn out to be one person are merged into the older. They
 * write to us: a block that the provider reported is over.
 * Throws a unique violation when another transaction makes the same contact: try again.
 */
export async function resolveContact(
  tx: ScopedDb,
  ctx: Pick<Context, 'clock' | 'organizationId'>,
  person: Person,
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
  // Before they are merged: then a block of our own is what is left of two.
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

/** A name given in the console stays; what was missing is filled in. */
async function fillGaps(
  tx: ScopedDb,
  contact: { id: string; name: string; phone: string | null },
  { profileName, phone }: Person,
): Promise<void> {
  const name = contact.name === '' && profileName ? profileName : undefined;
  const newPhone = contact.phone === null && phone ? phone : undefined;
  if (name === undefined && newPhone === undefined) return;
  await tx.contact.update({ where: { id: contact.id }, data: { name, phone: newPhone } });
}
