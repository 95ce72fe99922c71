import type { DeactivatePerson, Person } from '../contract/index.ts';
import { endPasswordLink, recordAudit } from '../identity/index.ts';
import {
  announce,
  ConflictError,
  type Context,
  type ScopedDb,
  ValidationError,
} from '../platform/index.ts';
import { mayAttend } from './may-attend.ts';
import { passOnConversations } from './pass-on-conversations.ts';
import { readPerson } from './person-view.ts';
import { lockPeople, requireAnotherOwner, requireManageable } from './require-manager.ts';

type PeopleContext = Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId'>;

/**
 * Ends a colleague's access at once: deletes their sessions and link, and passes their
 * conversations to the colleague named or back to the queue. What they wrote and did keeps their
 * name. Throws `not_found`, `forbidden`, `own_account`, `last_owner`, and `validation_failed` for a
 * colleague who cannot take conversations.
 */
export async function deactivatePerson(
  ctx: PeopleContext,
  { id, reassignTo }: DeactivatePerson & { id: string },
): Promise<Person> {
  return ctx.db.$transaction(async (tx) => {
    await lockPeople(tx, ctx);
    const member = await requireManageable(tx, ctx, id);
    if (id === ctx.userId) {
      throw new ConflictError('own_account', 'Nobody deactivates themself: ask a colleague');
    }
    if (reassignTo) await requireAttendant(tx, ctx, { from: id, to: reassignTo });
    if (!member.deactivatedAt) {
      if (member.role === 'owner') await requireAnotherOwner(tx, id);
      await endAccess(tx, ctx, member.id);
    }
    const passedOn = await passOnConversations(tx, ctx, { from: id, to: reassignTo });
    if (!member.deactivatedAt || passedOn > 0) {
      const details = { passedOn, to: reassignTo };
      const audit = { action: 'person.deactivated', entityType: 'person', entityId: id, details };
      await recordAudit(tx, ctx, audit);
      await announce(tx, ctx.organizationId, { type: 'person', userId: id });
    }
    return readPerson(tx, id);
  });
}

async function endAccess(tx: ScopedDb, ctx: PeopleContext, memberId: string): Promise<void> {
  await endPasswordLink(tx, ctx, memberId);
  await tx.member.update({
    where: { id: memberId },
    data: {
      deactivatedAt: ctx.clock.now(),
      // Their sessions in other organisations stay.
      user: {
        update: { sessions: { deleteMany: { activeOrganizationId: ctx.organizationId } } },
      },
    },
  });
}

async function requireAttendant(
  tx: ScopedDb,
  ctx: PeopleContext,
  { from, to }: { from: string; to: string },
): Promise<void> {
  if (to !== from && (await mayAttend(tx, ctx, to))) return;
  throw new ValidationError('This person cannot take conversations', {
    reassignTo: 'Choose an active colleague who answers conversations',
  });
}
