import { isUniqueViolation, newId, type Platform } from '../platform/index.ts';

const FIRST_ORGANIZATION = { slug: 'default', name: 'Minha organização' };

/** The organisation a fresh install starts with, created when there is none. Returns its id. */
export async function ensureFirstOrganization({
  prisma,
}: Pick<Platform, 'prisma'>): Promise<string> {
  const find = () => prisma.organization.findFirst({ orderBy: { createdAt: 'asc' } });
  const existing = await find();
  if (existing) return existing.id;
  const id = newId();
  try {
    await prisma.organization.create({ data: { id, ...FIRST_ORGANIZATION } });
    return id;
  } catch (error) {
    const other = isUniqueViolation(error) ? await find() : null;
    if (other) return other.id;
    throw error;
  }
}
