import { randomBytes } from 'node:crypto';
import type { CreatedNotificationHook, CreateNotificationHook } from '../../contract/index.ts';
import { recordAudit } from '../../identity/index.ts';
import { type Context, newId } from '../../platform/index.ts';
import { readHook } from './hook-view.ts';
import { requireAllowed } from './require-allowed.ts';
import { requireNumbers } from './require-numbers.ts';

type HookContext = Pick<Context, 'db' | 'config' | 'secrets' | 'organizationId' | 'userId'>;

/**
 * Adds a hook. For a webhook without a secret one is generated, and returned only here. Throws
 * `hook_address_not_allowed`, `not_slack`, and `validation_failed` for numbers that do not exist.
 */
export async function createHook(
  ctx: HookContext,
  { name, kind, url, secret, events, numberIds }: CreateNotificationHook,
): Promise<CreatedNotificationHook> {
  requireAllowed(ctx, { kind, url });
  const { organizationId, secrets } = ctx;
  const id = newId();
  const used = kind === 'webhook' ? (secret ?? randomBytes(24).toString('base64url')) : null;
  return ctx.db.$transaction(async (tx) => {
    await requireNumbers(tx, { field: 'numberIds', numberIds });
    await tx.notificationHook.create({
      data: {
        id,
        organizationId,
        name,
        kind,
        sealedUrl: secrets.encrypt(url),
        sealedSecret: used && secrets.encrypt(used),
        events: [...new Set(events)],
        numberIds: [...new Set(numberIds)],
      },
    });
    await recordAudit(tx, ctx, {
      action: 'notification-hook.created',
      entityType: 'notification-hook',
      entityId: id,
      details: { name, kind, events, numberIds },
    });
    return { hook: await readHook(tx, ctx, id), secret: secret ? null : used };
  });
}
