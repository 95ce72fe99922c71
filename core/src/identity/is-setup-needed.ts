import type { Platform } from '../platform/index.ts';

/** Whether nobody has an account yet. */
export async function isSetupNeeded({ prisma }: Pick<Platform, 'prisma'>): Promise<boolean> {
  return (await prisma.member.findFirst({ select: { id: true } })) === null;
}
