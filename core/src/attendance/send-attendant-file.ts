import { cardOf, isReachable, prepareSentFile } from '../channels/media/index.ts';
import { isCaption, type Message, type SentFileKind } from '../contract/index.ts';
import type { OutboundFile, OutboundPart } from '../conversations/index.ts';
import { getMessage } from '../conversations/index.ts';
import { ConflictError, type Context, newId } from '../platform/index.ts';
import { splitMessage } from '../text/index.ts';
import { requireSendable } from './require-sendable.ts';
import { notTheirs, writeAsAttendant } from './write-as-attendant.ts';

type SendContext = Pick<
  Context,
  'db' | 'clock' | 'organizationId' | 'userId' | 'queue' | 'prisma' | 'storage' | 'config'
>;

export interface AttendantFile {
  conversationId: string;
  bytes: Uint8Array;
  /** The name on the attendant's machine; empty for a recording. */
  fileName: string;
  /** The text sent with it; may be empty. */
  text: string;
}

/**
 * Writes an attendant's file or voice message into the outbox; it is sent in its turn, after what
 * was written before it. A text goes as its caption or, where WhatsApp has none (see `isCaption`),
 * right after it; both are written or neither is. A job transcribes a voice message. Returns the
 * message with the file. Throws what `prepareSentFile` and `writeAsAttendant` throw, and
 * `not_reachable` when a provider could not fetch the file from here.
 */
export async function sendAttendantFile(
  ctx: SendContext,
  { conversationId, bytes, fileName, text }: AttendantFile,
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
    const status: OutboundFile['status'] = kind === 'audio' ? 'pending' : 'ready';
    const stored = { id, storageKey, mimeType, durationMs, byteSize: file.bytes.length, status };
    const parts = partsOf(kind, { ...stored, ...named }, text);
    const [messageId = ''] = await ctx.db.$transaction((tx) =>
      writeAsAttendant(tx, ctx, { conversationId, parts }),
    );
    await ctx.queue.add('send-messages', { organizationId, conversationId });
    if (status === 'pending') await ctx.queue.add('fetch-media', { organizationId, messageId });
    return await getMessage(ctx, messageId);
  } catch (error) {
    const isWritten = await ctx.db.attachment.findUnique({ where: { id }, select: { id: true } });
    if (!isWritten) await ctx.storage.delete(storageKey);
    throw error;
  }
}

function partsOf(kind: SentFileKind, file: OutboundFile, text: string): OutboundPart[] {
  if (isCaption(kind, text)) return [{ kind, body: text, file }];
  return [{ kind, body: '', file }, ...splitMessage(text).map((body) => ({ body }))];
}

/**
 * Checks, before a large file is read, what `sendAttendantFile` would refuse whatever the file is.
 * Throws as `writeAsAttendant` does, and `not_reachable`.
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
