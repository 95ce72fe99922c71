import type { Contact, UpdateContact } from '../contract/index.ts';
import { recordAudit } from '../identity/index.ts';
import type { Context } from '../platform/index.ts';
import { readContact } from './get-contact.ts';

/**
 * Changes what users recorded about a contact: name, language, tags, fields, a block. Throws
 * `not_found`.
 */
export async function updateContact(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId'>,
  { id, name, language, tags, customFields, isBlocked }: UpdateContact & { id: string },
): Promise<Contact> {
  return ctx.db.$transaction(async (tx) => {
    const { blockedAt: before } = await readContact(tx, id);
    const blockedAt = isBlocked
      ? (before ?? ctx.clock.now())
      : isBlocked === false
        ? null
        : undefined;
    await tx.contact.update({
      where: { id },
      data: { name, language, tags: tags && [...new Set(tags)], customFields, blockedAt },
    });
    const changed = Object.entries({ name, language, tags, customFields, isBlocked });
    await recordAudit(tx, ctx, {
      action: 'contact.updated',
      entityType: 'contact',
      entityId: id,
      details: {
        fields: changed.filter(([, value]) => value !== undefined).map(([field]) => field),
      },
    });
    return readContact(tx, id);
  });
}
