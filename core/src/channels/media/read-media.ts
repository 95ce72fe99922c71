import type { Attachment } from '@sosia/prisma';
import {
  type Context,
  ForbiddenError,
  NotFoundError,
  type Platform,
} from '../../platform/index.ts';
import { readMediaToken } from './media-link.ts';

export interface MediaFile {
  bytes: Uint8Array;
  mimeType: string;
  fileName: string;
  /** Whether a browser may show it in the page; anything that could run there is download-only. */
  isInline: boolean;
}

const INLINE =
  /^(?:image\/(?:jpeg|png|gif|webp|avif)|audio\/[\w.+-]+|video\/[\w.+-]+|application\/pdf|text\/plain)$/;

/** A file of the organisation. Throws `NotFoundError`. */
export async function readMedia(
  ctx: Pick<Context, 'db' | 'storage'>,
  attachmentId: string,
): Promise<MediaFile> {
  return fileOf(ctx, await ctx.db.attachment.findUnique({ where: { id: attachmentId } }));
}

/**
 * A file by its signed address. Throws `NotFoundError` for a token that we did not sign, and
 * `ForbiddenError` once it has expired.
 */
export async function readSignedMedia(
  platform: Pick<Platform, 'prisma' | 'storage' | 'secrets' | 'clock'>,
  token: string,
): Promise<MediaFile> {
  const read = readMediaToken(platform, token);
  if (read === 'expired') throw new ForbiddenError('This address has expired');
  if (!read) throw new NotFoundError('File');
  const where = { id: read.attachmentId };
  return fileOf(platform, await platform.prisma.attachment.findUnique({ where }));
}

async function fileOf(
  { storage }: Pick<Platform, 'storage'>,
  row: Attachment | null,
): Promise<MediaFile> {
  if (!row?.storageKey || !(await storage.exists(row.storageKey))) throw new NotFoundError('File');
  const extension = row.storageKey.split('.').at(-1) ?? 'bin';
  return {
    bytes: await storage.get(row.storageKey),
    mimeType: row.mimeType,
    fileName: row.fileName ?? `${row.kind}-${row.id.slice(0, 8)}.${extension}`,
    isInline: INLINE.test(row.mimeType),
  };
}
