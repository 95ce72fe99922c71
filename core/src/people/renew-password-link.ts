import type { PasswordLink } from '../contract/index.ts';
import { recordAudit, writePasswordLink } from '../identity/index.ts';
import { ConflictError, type Context, ForbiddenError } from '../platform/index.ts';
import { isElsewhere } from './is-elsewhere.ts';
import { lockPeople, requireManageable } from './require-manager.ts';

type PeopleContext = Pick<Context, 'db' | 'clock' | 'config' | 'organizationId' | 'userId'>;

/**
 * Makes a new one-time link for a colleague who lost theirs, or their password; the previous link
 * stops working. Their password stays until the link is used. Throws `not_found`, `forbidden` (also
 * for somebody who belongs to another organisation too) and `deactivated`.
 */
export async function renewPasswordLink(ctx: PeopleContext, id: string): Promise<PasswordLink> {
  return ctx.db.$transaction(async (tx) => {
    await lockPeople(tx, ctx);
    const { id: memberId, deactivatedAt } = await requireManageable(tx, ctx, id);
    if (deactivatedAt) throw new ConflictError('deactivated', 'Reactivate this person first');
    if (await isElsewhere(tx, id)) {
      throw new ForbiddenError('Their password is theirs: they belong to another organisation too');
    }
    const link = await writePasswordLink(tx, ctx, { memberId, userId: id });
    const audit = { action: 'person.link-made', entityType: 'person', entityId: id };
    await recordAudit(tx, ctx, audit);
    return link;
  });
}
