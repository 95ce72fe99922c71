import { fileTypeFromBuffer } from 'file-type';
import { MAX_PICTURE_BYTES, type PersonaPicture } from '../contract/index.ts';
import { type Context, SosiaError, sha256, ValidationError } from '../platform/index.ts';

const PICTURE_TYPES: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

/** The storage key of an organisation's portrait; `name` is its last part. */
export const pictureKey = (organizationId: string, name: string) =>
  `${organizationId}/portraits/${name}`;

/**
 * Stores a portrait (PNG, JPEG or WebP by its bytes, at most 2 MB) and returns the key that a draft
 * uses. The same picture is stored once. One that no draft uses only takes up space. Throws
 * `picture_too_large` and `picture_unsupported`.
 */
export async function createPicture(
  ctx: Pick<Context, 'storage' | 'organizationId'>,
  bytes: Uint8Array,
): Promise<PersonaPicture> {
  if (bytes.length > MAX_PICTURE_BYTES) {
    throw new SosiaError('picture_too_large', 413, 'A picture has at most 2 MB');
  }
  const mimeType = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  const extension = PICTURE_TYPES[mimeType];
  if (!extension) {
    const errors = { file: 'Not a PNG, JPEG or WebP picture' };
    throw new ValidationError('This picture cannot be used', errors, 'picture_unsupported');
  }
  const picture = pictureKey(ctx.organizationId, `${sha256(bytes)}.${extension}`);
  await ctx.storage.put(picture, bytes, { contentType: mimeType });
  return { picture };
}
