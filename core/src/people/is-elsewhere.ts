import type { ScopedDb } from '../platform/index.ts';

/** Whether somebody also belongs to another organisation: their account is then not ours alone. */
export async function isElsewhere(tx: Pick<ScopedDb, 'member'>, userId: string): Promise<boolean> {
  const member = await tx.member.findFirst({
    where: { userId },
    select: { user: { select: { _count: { select: { members: true } } } } },
  });
  return (member?.user._count.members ?? 0) > 1;
}
