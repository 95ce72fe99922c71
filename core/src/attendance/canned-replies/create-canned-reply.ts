import type { CannedReply, CreateCannedReply } from '../../contract/index.ts';
import { recordAudit } from '../../identity/index.ts';
import { type Context, isUniqueViolation, newId } from '../../platform/index.ts';
import { readCannedReply, shortcutTaken } from './canned-reply-view.ts';

/** Adds a text that attendants insert by its shortcut. Throws `shortcut_taken`. */
export async function createCannedReply(
  ctx: Pick<Context, 'db' | 'organizationId' | 'userId' | 'clock'>,
  { shortcut, text }: CreateCannedReply,
): Promise<CannedReply> {
  const { organizationId, userId: updatedById } = ctx;
  const id = newId();
  const createdAt = ctx.clock.now();
  try {
    return await ctx.db.$transaction(async (tx) => {
      await tx.cannedReply.create({
        data: { id, organizationId, shortcut, text, updatedById, createdAt },
      });
      await recordAudit(tx, ctx, {
        action: 'canned-reply.created',
        entityType: 'canned-reply',
        entityId: id,
        details: { shortcut },
      });
      return readCannedReply(tx, id);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw shortcutTaken();
  }
}
