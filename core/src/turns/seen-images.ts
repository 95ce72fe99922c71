const MAX_IMAGES = 4;
/** Most bytes of one image: a data URL is a third longer, and a request should stay below 20 MB. */
const MAX_IMAGE_BYTES = 4 * 1024 * 1024;
const SEEN_TYPES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

/** The images that a model is shown: those that are not too large, and only the newest few. */
export function seenImages<T extends { mimeType: string; byteSize: number }>(files: T[]): T[] {
  return files
    .filter(({ mimeType, byteSize }) => SEEN_TYPES.has(mimeType) && byteSize <= MAX_IMAGE_BYTES)
    .slice(-MAX_IMAGES);
}

export function imageAddress(mimeType: string, bytes: Uint8Array): string {
  return `data:${mimeType};base64,${Buffer.from(bytes).toString('base64')}`;
}
