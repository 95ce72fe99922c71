import { ConflictError, type Platform } from '../platform/index.ts';
import { createOwner } from './create-owner.ts';

/**
 * Makes sure that the owner named by the environment exists. Changes nothing when a user has that
 * e-mail: a password changed in the console stays. Returns whether it created one.
 */
export async function ensureAdmin(
  platform: Pick<Platform, 'prisma'>,
  organizationId: string,
  { email, password }: { email: string; password: string },
): Promise<boolean> {
  const where = { email: email.toLowerCase() };
  if (await platform.prisma.user.findUnique({ where, select: { id: true } })) return false;
  try {
    const name = email.split('@')[0] ?? email;
    await createOwner(platform, { organizationId, name, email, password });
    return true;
  } catch (error) {
    // Another process starting at the same time was quicker.
    if (error instanceof ConflictError) return false;
    throw error;
  }
}
