import { PERMISSIONS, type Person, type UpdatePerson } from '../contract/index.ts';
import { recordAudit } from '../identity/index.ts';
import { announce, type Context, ForbiddenError } from '../platform/index.ts';
import { isElsewhere } from './is-elsewhere.ts';
import { passOnConversations } from './pass-on-conversations.ts';
import { readPerson } from './person-view.ts';
import {
  lockPeople,
  requireAnotherOwner,
  requireManageable,
  requireMayManage,
  roleOfAsker,
} from './require-manager.ts';

type PeopleContext = Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId'>;

/**
 * Changes a colleague's name or role. A new role takes effect with their next request; if they no
 * longer answer conversations, theirs go back to the queue. Throws `not_found`, `forbidden` (only
 * owners change owners, and nobody changes a name that other organisations know too) and
 * `last_owner`.
 */
export async function updatePerson(
  ctx: PeopleContext,
  { id, name, role }: UpdatePerson & { id: string },
): Promise<Person> {
  return ctx.db.$transaction(async (tx) => {
    await lockPeople(tx, ctx);
    const member = await requireManageable(tx, ctx, id);
    if (role) requireMayManage(await roleOfAsker(tx, ctx), role);
    if (role && role !== 'owner' && member.role === 'owner') await requireAnotherOwner(tx, id);
    if (name && id !== ctx.userId && (await isElsewhere(tx, id))) {
      throw new ForbiddenError('Their name is theirs: they belong to another organisation too');
    }
    const user = name ? { update: { name } } : undefined;
    await tx.member.update({ where: { id: member.id }, data: { role, user } });
    if (role && !PERMISSIONS[role].includes('conversations:write')) {
      await passOnConversations(tx, ctx, { from: id, to: null });
    }
    const details = { ...(name && { name }), ...(role && { from: member.role, to: role }) };
    const audit = { action: 'person.updated', entityType: 'person', entityId: id, details };
    await recordAudit(tx, ctx, audit);
    await announce(tx, ctx.organizationId, { type: 'person', userId: id });
    return readPerson(tx, id);
  });
}
