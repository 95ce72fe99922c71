import { isReachable, mediaLink } from '../channels/media/index.ts';
import type { OutboundMessage } from '../channels/port/index.ts';
import type { Context } from '../platform/index.ts';

type FileContext = Pick<Context, 'db' | 'config' | 'secrets' | 'clock' | 'storage'>;

type Prepared = { message: OutboundMessage } | { code: string; reason: string };

/**
 * Adds to a file message the address from which its provider fetches it, or says why it cannot be
 * sent.
 */
export async function withFile(
  ctx: FileContext,
  row: { id: string; conversation: { channel: string } },
  message: OutboundMessage,
): Promise<Prepared> {
  if (row.conversation.channel === 'whatsapp' && !isReachable(ctx.config)) {
    return { code: 'not_reachable', reason: 'PUBLIC_URL is not an address Twilio can fetch from' };
  }
  const file = await ctx.db.attachment.findFirst({ where: { messageId: row.id } });
  if (!file?.storageKey || !(await ctx.storage.exists(file.storageKey))) {
    return { code: 'file_missing', reason: 'the file is no longer in the storage' };
  }
  return { message: { ...message, mediaUrl: mediaLink(ctx, file.id) } };
}
