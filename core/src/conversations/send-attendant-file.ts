import { isReachable } from '../channels/is-reachable.ts';
import { cardOf } from '../channels/media/fetch-media.ts';
import { prepareSentFile } from '../channels/media/prepare-sent-file.ts';
import type { Message } from '../contract/index.ts';
import { ConflictError, type Context, newId } from '../platform/index.ts';
import { getMessage } from './list-messages.ts';
import { requireSendable } from './require-sendable.ts';
import { notTheirs, writeAsAttendant } from './write-as-attendant.ts';

type SendContext = Pick<
  Context,
  'db' | 'clock' | 'organizationId' | 'userId' | 'queue' | 'prisma' | 'storage' | 'config'
>;

export interface GivenFile {
  conversationId: string;
  bytes: Uint8Array;
  /** As the attendant's machine calls it; empty for a recording. */
  fileName: string;
}

/**
 * Writes a file or a voice message of an attendant into the outbox, as a message of its own: it
 * leaves in its turn, after what was written before it. Throws what is said of `prepareSentFile` and
 * `writeAsAttendant`, and `not_reachable` where a provider could not fetch it from here.
 */
export async function sendAttendantFile(
  ctx: SendContext,
  { conversationId, bytes, fileName }: GivenFile,
): Promise<Message> {
  const { organizationId } = ctx;
  await requireFileTarget(ctx, conversationId);
  const file = await prepareSentFile(bytes, fileName);
  const id = newId();
  const storageKey = `${organizationId}/media/${id}.${file.extension}`;
  const named = { fileName: fileName || null, ...cardOf(file.kind, file.bytes) };
  await ctx.storage.put(storageKey, file.bytes, { contentType: file.mimeType });
  try {
    const { kind, mimeType, durationMs } = file;
    const about = { id, storageKey, mimeType, durationMs, byteSize: file.bytes.length, ...named };
    const [messageId = ''] = await ctx.db.$transaction((tx) =>
      writeAsAttendant(tx, ctx, { conversationId, parts: [{ kind, body: '', file: about }] }),
    );
    await ctx.queue.add('send-messages', { organizationId, conversationId });
    return await getMessage(ctx, messageId);
  } catch (error) {
    const isWritten = await ctx.db.attachment.findUnique({ where: { id }, select: { id: true } });
    if (!isWritten) await ctx.storage.delete(storageKey);
    throw error;
  }
}

/**
 * Says at once, before a large file is read, what `sendAttendantFile` would refuse whatever the file
 * is. Throws as `writeAsAttendant` does, and `not_reachable`.
 */
export async function requireFileTarget(
  ctx: Pick<Context, 'db' | 'clock' | 'userId' | 'config'>,
  conversationId: string,
): Promise<void> {
  const conversation = await ctx.db.conversation.findUnique({
    where: { id: conversationId },
    select: { channel: true, state: true, assigneeId: true },
  });
  const isTheirs = conversation?.state === 'AGENT_ACTIVE' && conversation.assigneeId === ctx.userId;
  if (!isTheirs) throw await notTheirs(ctx.db, conversationId);
  await requireSendable(ctx.db, { conversationId, now: ctx.clock.now(), parts: [{}] });
  if (conversation.channel !== 'whatsapp' || isReachable(ctx.config)) return;
  const reason = 'Twilio fetches files from PUBLIC_URL, which is not an address on the internet';
  throw new ConflictError('not_reachable', reason);
}
