import { type Context, NotFoundError } from '../platform/index.ts';
import { pictureKey } from './create-picture.ts';

const MIME_TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
};

export interface PictureFile {
  bytes: Uint8Array;
  mimeType: string;
  fileName: string;
  isInline: true;
}

/** An organisation's portrait by the last part of its key. Throws `not_found`. */
export async function readPicture(
  { storage, organizationId }: Pick<Context, 'storage' | 'organizationId'>,
  name: string,
): Promise<PictureFile> {
  const key = pictureKey(organizationId, name);
  const mimeType = MIME_TYPES[name.split('.').at(-1) ?? ''];
  if (!mimeType || !(await storage.exists(key))) throw new NotFoundError('Picture');
  return { bytes: await storage.get(key), mimeType, fileName: name, isInline: true };
}
