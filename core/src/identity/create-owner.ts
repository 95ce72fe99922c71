import type { Prisma } from '@sosia/prisma';
import { hashPassword } from 'better-auth/crypto';
import { ConflictError, isUniqueViolation, newId, type Platform } from '../platform/index.ts';

export interface NewOwner {
  organizationId: string;
  name: string;
  email: string;
  password: string;
}

/**
 * Creates a user who signs in with a password and owns the organisation. Returns the user's id.
 * Throws `email_taken`.
 */
export async function createOwner(
  { prisma }: Pick<Platform, 'prisma'>,
  owner: NewOwner,
): Promise<string> {
  const password = await hashPassword(owner.password);
  try {
    return await prisma.$transaction((tx) => writeOwner(tx, { ...owner, password }));
  } catch (error) {
    if (isUniqueViolation(error)) throw new ConflictError('email_taken', 'This e-mail is in use');
    throw error;
  }
}

/**
 * Writes an owner's rows. `password` is already hashed: hashing is slow, and a transaction must not
 * be.
 */
export async function writeOwner(tx: Prisma.TransactionClient, owner: NewOwner): Promise<string> {
  const userId = newId();
  const { organizationId, name, email, password } = owner;
  await tx.user.create({
    data: { id: userId, name, email: email.toLowerCase(), emailVerified: true },
  });
  await tx.account.create({
    data: { id: newId(), userId, accountId: userId, providerId: 'credential', password },
  });
  await tx.member.create({ data: { id: newId(), organizationId, userId, role: 'owner' } });
  return userId;
}
