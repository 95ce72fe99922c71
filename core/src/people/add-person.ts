import type { AddedPerson, AddPerson } from '../contract/index.ts';
import { recordAudit, writePasswordLink } from '../identity/index.ts';
import {
  announce,
  ConflictError,
  type Context,
  isUniqueViolation,
  newId,
  type ScopedDb,
} from '../platform/index.ts';
import { readPerson } from './person-view.ts';
import { requireMayManage, roleOfAsker } from './require-manager.ts';

type PeopleContext = Pick<
  Context,
  'db' | 'prisma' | 'clock' | 'config' | 'organizationId' | 'userId'
>;

/**
 * Adds a colleague, with a one-time link to choose a password. Somebody who already has a password
 * (from another organisation) keeps it and gets no link: nobody here may change it. Throws
 * `forbidden`, and `email_taken` for somebody who is, or was, a colleague.
 */
export async function addPerson(ctx: PeopleContext, input: AddPerson): Promise<AddedPerson> {
  const email = input.email.toLowerCase();
  const known = await ctx.prisma.user.findUnique({ where: { email }, select: { id: true } });
  try {
    return await ctx.db.$transaction((tx) => add(tx, ctx, { ...input, email }, known?.id ?? null));
  } catch (error) {
    if (isUniqueViolation(error)) {
      throw new ConflictError('email_taken', 'Somebody with this e-mail is a colleague, or was');
    }
    throw error;
  }
}

async function add(
  tx: ScopedDb,
  ctx: PeopleContext,
  { name, email, role }: AddPerson,
  knownId: string | null,
): Promise<AddedPerson> {
  requireMayManage(await roleOfAsker(tx, ctx), role);
  const [memberId, userId] = [newId(), knownId ?? newId()];
  await tx.member.create({
    data: {
      id: memberId,
      role,
      organization: { connect: { id: ctx.organizationId } },
      user: knownId ? { connect: { id: knownId } } : { create: { id: userId, name, email } },
    },
  });
  const link = knownId ? null : await writePasswordLink(tx, ctx, { memberId, userId });
  await recordAudit(tx, ctx, {
    action: 'person.added',
    entityType: 'person',
    entityId: userId,
    details: { role },
  });
  await announce(tx, ctx.organizationId, { type: 'person', userId });
  return { person: await readPerson(tx, userId), link };
}
