import type { CannedReply, UpdateCannedReply } from '../../contract/index.ts';
import { recordAudit } from '../../identity/index.ts';
import { type Context, isUniqueViolation } from '../../platform/index.ts';
import { readCannedReply, shortcutTaken } from './canned-reply-view.ts';

/** Changes a canned reply; messages sent with it stay. Throws `not_found`, `shortcut_taken`. */
export async function updateCannedReply(
  ctx: Pick<Context, 'db' | 'organizationId' | 'userId'>,
  { id, ...changes }: UpdateCannedReply & { id: string },
): Promise<CannedReply> {
  try {
    return await ctx.db.$transaction(async (tx) => {
      await readCannedReply(tx, id);
      await tx.cannedReply.update({
        where: { id },
        data: { ...changes, updatedById: ctx.userId },
      });
      await recordAudit(tx, ctx, {
        action: 'canned-reply.updated',
        entityType: 'canned-reply',
        entityId: id,
        details: { fields: Object.keys(changes) },
      });
      return readCannedReply(tx, id);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw shortcutTaken();
  }
}
