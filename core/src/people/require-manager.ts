import { mayManage, Role } from '../contract/index.ts';
import {
  ConflictError,
  type Context,
  ForbiddenError,
  NotFoundError,
  type ScopedDb,
} from '../platform/index.ts';

type Asking = Pick<Context, 'organizationId' | 'userId'>;
type PeopleDb = Pick<ScopedDb, 'member' | '$executeRaw'>;

/**
 * Allows one change of people at a time in an organisation: if two owners demote each other at
 * once, one stays an owner.
 */
export async function lockPeople(db: PeopleDb, { organizationId }: Asking): Promise<void> {
  await db.$executeRaw`/* lock-people */
    select id from organizations where id = ${organizationId}::uuid for update`;
}

/** The asker's current role. Throws `forbidden` for anyone who is not an active member. */
export async function roleOfAsker(db: PeopleDb, { userId }: Asking): Promise<Role> {
  const asker = userId && (await db.member.findFirst({ where: { userId, deactivatedAt: null } }));
  if (!asker) throw new ForbiddenError();
  return Role.parse(asker.role);
}

/** A colleague whom the asker may change. Throws `not_found` or `forbidden`. */
export async function requireManageable(db: PeopleDb, ctx: Asking, userId: string) {
  const member = await db.member.findFirst({ where: { userId } });
  if (!member) throw new NotFoundError('Person');
  requireMayManage(await roleOfAsker(db, ctx), Role.parse(member.role));
  return member;
}

/** Only owners make, change or deactivate owners. Throws `forbidden`. */
export function requireMayManage(manager: Role, other: Role): void {
  if (!mayManage(manager, other)) throw new ForbiddenError('Only an owner may do this');
}

/** Throws `last_owner` unless another active owner is left. */
export async function requireAnotherOwner(db: PeopleDb, userId: string): Promise<void> {
  const where = { role: 'owner', deactivatedAt: null, userId: { not: userId } };
  if (await db.member.findFirst({ where, select: { id: true } })) return;
  throw new ConflictError('last_owner', 'An organisation needs an owner who can sign in');
}
