import type { Prisma } from '@sosia/prisma';
import type { MessageKind } from '../contract/index.ts';
import { announce, type Context, newId, type ScopedDb } from '../platform/index.ts';

/** One message for the outbox. */
export interface OutboundPart {
  /** Default `text`. */
  kind?: MessageKind;
  body: string;
  details?: object;
  /** A file sent with the body. It is stored already; its row is written with the message. */
  file?: OutboundFile;
}

export interface OutboundFile {
  id: string;
  storageKey: string;
  mimeType: string;
  byteSize: number;
  durationMs: number | null;
  fileName: string | null;
  details: Prisma.InputJsonObject;
  /** `pending` files are examined by the `fetch-media` job, which the caller enqueues. */
  status: 'ready' | 'pending';
}

export interface Outbound {
  conversationId: string;
  author: 'persona' | 'attendant' | 'system';
  authorUserId?: string | null;
  turnId?: string | null;
  /** The position of the last part; the caller has reserved one position per part. */
  lastPosition: number;
  parts: OutboundPart[];
}

/**
 * Writes messages into the outbox, in order, inside the caller's transaction, and announces them.
 * Returns their ids. The caller enqueues `send-messages` after the commit.
 */
export async function writeOutbound(
  tx: ScopedDb,
  ctx: Pick<Context, 'clock' | 'organizationId'>,
  { conversationId, parts, lastPosition, ...origin }: Outbound,
): Promise<string[]> {
  const now = ctx.clock.now();
  const { organizationId } = ctx;
  const ids: string[] = [];
  for (const [index, { kind = 'text', body, details = {}, file }] of parts.entries()) {
    const id = newId();
    const position = lastPosition - parts.length + 1 + index;
    await tx.message.create({
      data: {
        ...origin,
        id,
        organizationId,
        conversationId,
        position,
        direction: 'outbound',
        kind,
        body,
        details,
        status: 'pending',
        statusAt: now,
        nextAttemptAt: now,
        createdAt: now,
      },
    });
    if (file) {
      const about = { ...file, organizationId, messageId: id, kind, createdAt: now };
      await tx.attachment.create({ data: about });
    }
    await announce(tx, organizationId, {
      type: 'message',
      conversationId,
      messageId: id,
      position,
    });
    ids.push(id);
  }
  return ids;
}
