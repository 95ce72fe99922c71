import { CustomFields } from '../contract/index.ts';
import { NotFoundError, type ScopedDb } from '../platform/index.ts';

/**
 * Makes one contact of two, inside the caller's transaction: identities and conversations go to
 * `into`, what `into` lacks is taken from `from`, and `from` stays as a pointer to it. Refusals of
 * either hold: whoever opted out under one name has opted out. Of two open conversations on one
 * number the livelier stays open. Merging what is merged already changes nothing.
 */
export async function mergeContacts(
  tx: ScopedDb,
  { into, from }: { into: string; from: string },
): Promise<void> {
  if (into === from) return;
  const [survivor, other] = await Promise.all(
    [into, from].map((id) => tx.contact.findUnique({ where: { id } })),
  );
  if (!survivor || !other) throw new NotFoundError('Contact');
  await tx.contactIdentity.updateMany({ where: { contactId: from }, data: { contactId: into } });
  await tx.contactConsent.updateMany({ where: { contactId: from }, data: { contactId: into } });
  await moveConversations(tx, { into, from });
  await tx.contact.update({
    where: { id: into },
    data: {
      name: survivor.name || other.name,
      phone: survivor.phone ?? other.phone,
      language: survivor.language ?? other.language,
      tags: [...new Set([...survivor.tags, ...other.tags])],
      customFields: { ...fieldsOf(other.customFields), ...fieldsOf(survivor.customFields) },
      optedOutAt: survivor.optedOutAt ?? other.optedOutAt,
      blockedAt: survivor.blockedAt ?? other.blockedAt,
    },
  });
  // What had become a part of it before follows.
  await tx.contact.updateMany({
    where: { OR: [{ id: from }, { mergedIntoId: from }] },
    data: { mergedIntoId: into },
  });
}

const fieldsOf = (customFields: unknown) => CustomFields.safeParse(customFields).data ?? {};

async function moveConversations(
  tx: ScopedDb,
  { into, from }: { into: string; from: string },
): Promise<void> {
  const open = await tx.conversation.findMany({
    where: { contactId: { in: [into, from] }, openKey: { not: null } },
    orderBy: { lastMessageAt: 'desc' },
    select: { id: true, numberId: true, lastMessageAt: true },
  });
  const numbers = new Set<string>();
  const now = open[0]?.lastMessageAt;
  // Free every key first: the survivor's may be among them.
  await tx.conversation.updateMany({
    where: { id: { in: open.map((conversation) => conversation.id) } },
    data: { openKey: null },
  });
  for (const { id, numberId } of open) {
    const isLivelier = !numbers.has(numberId);
    numbers.add(numberId);
    await tx.conversation.update({
      where: { id },
      data: isLivelier
        ? { openKey: `${numberId}/${into}` }
        : { state: 'RESOLVED', outcome: 'merged', closedAt: now, unansweredSince: null },
    });
  }
  await tx.conversation.updateMany({ where: { contactId: from }, data: { contactId: into } });
}
