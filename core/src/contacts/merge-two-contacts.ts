import type { Contact } from '../contract/index.ts';
import { recordAudit } from '../identity/index.ts';
import { announce, ConflictError, type Context } from '../platform/index.ts';
import { readContact } from './get-contact.ts';
import { mergeContacts } from './merge-contacts.ts';

/**
 * Merges contact `fromId` into `id` by a user's decision. It cannot be undone. Throws `not_found`,
 * `same_contact`, `already_merged` when one of them is part of another contact, and
 * `other_channel`: a simulator visitor is nobody on WhatsApp.
 */
export async function mergeTwoContacts(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId'>,
  { id, fromId }: { id: string; fromId: string },
): Promise<Contact> {
  if (id === fromId) throw new ConflictError('same_contact', 'These are the same contact');
  return ctx.db.$transaction(async (tx) => {
    // Locks both rows in a fixed order: if two people merge the same pair, one waits and then sees
    // the other's merge.
    await tx.$executeRaw`select id from contacts
      where organization_id = ${ctx.organizationId}::uuid and id in (${id}::uuid, ${fromId}::uuid)
      order by id for update`;
    const [kept, from] = [await readContact(tx, id), await readContact(tx, fromId)];
    if (kept.mergedIntoId || from.mergedIntoId) {
      throw new ConflictError('already_merged', 'One of them is a part of another contact already');
    }
    if (kept.channel !== from.channel) {
      throw new ConflictError('other_channel', 'They are on different channels');
    }
    const moved = await tx.conversation.findMany({
      where: { contactId: { in: [id, fromId] } },
      select: { id: true },
      orderBy: { lastMessageAt: 'desc' },
      take: 50,
    });
    await mergeContacts(tx, ctx, { into: id, from: fromId, userId: ctx.userId });
    await recordAudit(tx, ctx, {
      action: 'contact.merged',
      entityType: 'contact',
      entityId: id,
      details: { from: fromId },
    });
    for (const conversation of moved) {
      const event = { type: 'conversation', conversationId: conversation.id } as const;
      await announce(tx, ctx.organizationId, event);
    }
    return readContact(tx, id);
  });
}
