import { recordAudit } from '../../identity/index.ts';
import type { Context } from '../../platform/index.ts';
import { readCannedReply } from './canned-reply-view.ts';

/** Deletes a canned reply; messages sent with it stay. Throws `not_found`. */
export async function deleteCannedReply(
  ctx: Pick<Context, 'db' | 'organizationId' | 'userId'>,
  id: string,
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { shortcut } = await readCannedReply(tx, id);
    await tx.cannedReply.delete({ where: { id } });
    await recordAudit(tx, ctx, {
      action: 'canned-reply.deleted',
      entityType: 'canned-reply',
      entityId: id,
      details: { shortcut },
    });
  });
}
