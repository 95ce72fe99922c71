import type { Person } from '../contract/index.ts';
import { recordAudit } from '../identity/index.ts';
import { announce, type Context } from '../platform/index.ts';
import { readPerson } from './person-view.ts';
import { lockPeople, requireManageable } from './require-manager.ts';

/** Lets a colleague sign in again, in the role they had. Throws `not_found` and `forbidden`. */
export async function reactivatePerson(
  ctx: Pick<Context, 'db' | 'organizationId' | 'userId'>,
  id: string,
): Promise<Person> {
  return ctx.db.$transaction(async (tx) => {
    await lockPeople(tx, ctx);
    const member = await requireManageable(tx, ctx, id);
    if (member.deactivatedAt) {
      await tx.member.update({ where: { id: member.id }, data: { deactivatedAt: null } });
      const audit = { action: 'person.reactivated', entityType: 'person', entityId: id };
      await recordAudit(tx, ctx, audit);
      await announce(tx, ctx.organizationId, { type: 'person', userId: id });
    }
    return readPerson(tx, id);
  });
}
