import { NotificationPreferences } from '../contract/index.ts';
import type { Context } from '../platform/index.ts';
import { requireNumbers } from './hooks/require-numbers.ts';

type OwnContext = Pick<Context, 'db' | 'organizationId'> & { userId: string };

const own = ({ organizationId, userId }: OwnContext) => ({
  organizationId_userId: { organizationId, userId },
});

/** Which events, of which conversations, the caller wants to be notified of, and in which ways. */
export async function getPreferences(ctx: OwnContext): Promise<NotificationPreferences> {
  const { notifications } = await ctx.db.member.findUniqueOrThrow({
    where: own(ctx),
    select: { notifications: true },
  });
  return NotificationPreferences.parse(notifications);
}

/** Throws `validation_failed` for numbers that do not exist. */
export async function updatePreferences(
  ctx: OwnContext,
  notifications: NotificationPreferences,
): Promise<NotificationPreferences> {
  const { scope } = await getPreferences(ctx);
  await requireNumbers(ctx.db, {
    field: 'scope.numberIds',
    numberIds: notifications.scope.numberIds,
    before: scope.numberIds,
  });
  await ctx.db.member.update({ where: own(ctx), data: { notifications } });
  return notifications;
}
