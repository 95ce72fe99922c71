const MAX_IMAGES = 4;
/** Of one image: a data address is a third longer, and a request should stay below 20 MB. */
const MAX_IMAGE_BYTES = 4 * 1024 * 1024;
const SEEN_TYPES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

/** Those of some files that a model is shown: pictures that are not too big, the newest few. */
export function seenImages<T extends { mimeType: string; byteSize: number }>(files: T[]): T[] {
  return files
    .filter(({ mimeType, byteSize }) => SEEN_TYPES.has(mimeType) && byteSize <= MAX_IMAGE_BYTES)
    .slice(-MAX_IMAGES);
}

export function imageAddress(mimeType: string, bytes: Uint8Array): string {
  return `data:${mimeType};base64,${Buffer.from(bytes).toString('base64')}`;
}
