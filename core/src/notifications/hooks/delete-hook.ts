import { recordAudit } from '../../identity/index.ts';
import type { Context } from '../../platform/index.ts';
import { readHook } from './hook-view.ts';

/** Deletes a hook and its log. Throws `not_found`. */
export async function deleteHook(
  ctx: Pick<Context, 'db' | 'secrets' | 'organizationId' | 'userId'>,
  id: string,
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { name, kind } = await readHook(tx, ctx, id);
    await tx.notificationHook.delete({ where: { id } });
    await recordAudit(tx, ctx, {
      action: 'notification-hook.deleted',
      entityType: 'notification-hook',
      entityId: id,
      details: { name, kind },
    });
  });
}
