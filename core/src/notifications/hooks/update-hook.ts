import type { NotificationHook, UpdateNotificationHook } from '../../contract/index.ts';
import { recordAudit } from '../../identity/index.ts';
import type { Context } from '../../platform/index.ts';
import { readHook } from './hook-view.ts';
import { requireAllowed } from './require-allowed.ts';
import { requireNumbers } from './require-numbers.ts';

type HookContext = Pick<Context, 'db' | 'config' | 'secrets' | 'organizationId' | 'userId'>;

/**
 * Changes a hook; omitted fields keep their value. Throws `not_found`, `hook_address_not_allowed`,
 * `not_slack`, and `validation_failed` for numbers that do not exist.
 */
export async function updateHook(
  ctx: HookContext,
  { id, url, secret, ...plain }: UpdateNotificationHook & { id: string },
): Promise<NotificationHook> {
  const { secrets } = ctx;
  return ctx.db.$transaction(async (tx) => {
    const { kind, numberIds: before } = await readHook(tx, ctx, id);
    if (url) requireAllowed(ctx, { kind, url });
    const { numberIds = [] } = plain;
    await requireNumbers(tx, { field: 'numberIds', numberIds, before });
    await tx.notificationHook.update({
      where: { id },
      data: {
        ...plain,
        ...(url && { sealedUrl: secrets.encrypt(url) }),
        ...(secret && kind === 'webhook' && { sealedSecret: secrets.encrypt(secret) }),
      },
    });
    const given = Object.entries({ url, secret, ...plain }).filter(
      ([, value]) => value !== undefined,
    );
    await recordAudit(tx, ctx, {
      action: 'notification-hook.updated',
      entityType: 'notification-hook',
      entityId: id,
      details: { fields: given.map(([field]) => field) },
    });
    return readHook(tx, ctx, id);
  });
}
