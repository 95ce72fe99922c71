import { NotificationPreferences } from '../contract/index.ts';
import type { Context } from '../platform/index.ts';

type OwnContext = Pick<Context, 'db' | 'organizationId'> & { userId: string };

const own = ({ organizationId, userId }: OwnContext) => ({
  organizationId_userId: { organizationId, userId },
});

/** Of which events whoever asks wants to be told, and by which ways. */
export async function getPreferences(ctx: OwnContext): Promise<NotificationPreferences> {
  const { notifications } = await ctx.db.member.findUniqueOrThrow({
    where: own(ctx),
    select: { notifications: true },
  });
  return NotificationPreferences.parse(notifications);
}

export async function updatePreferences(
  ctx: OwnContext,
  notifications: NotificationPreferences,
): Promise<NotificationPreferences> {
  await ctx.db.member.update({ where: own(ctx), data: { notifications } });
  return notifications;
}
