import type { UpdateMe } from '../contract/index.ts';
import { announce, type Context } from '../platform/index.ts';
import { recordAudit } from './record-audit.ts';

/** Changes the caller's name and language. */
export async function updateMe(
  ctx: Pick<Context, 'db' | 'organizationId'> & { userId: string },
  { name, locale }: UpdateMe,
): Promise<void> {
  const { organizationId, userId } = ctx;
  await ctx.db.$transaction(async (tx) => {
    await tx.member.update({
      where: { organizationId_userId: { organizationId, userId } },
      data: { user: { update: { name, locale } } },
    });
    if (name === undefined) return;
    const audit = { action: 'person.updated', entityType: 'person', entityId: userId };
    await recordAudit(tx, ctx, { ...audit, details: { name } });
    await announce(tx, organizationId, { type: 'person', userId });
  });
}
