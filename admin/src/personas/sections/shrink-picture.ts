/** In px: enough for the largest use on a high-density screen. */
const SIDE = 512;

/**
 * Crops a photo to its central square and shrinks it: straight from a phone it is larger than the
 * server accepts, and contains its location. A file that the browser cannot decode is returned
 * unchanged; the server then says what is wrong with it.
 */
export async function shrinkPicture(file: File): Promise<Blob> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return file;
  const side = Math.min(bitmap.width, bitmap.height);
  const size = Math.min(side, SIDE);
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const left = (bitmap.width - side) / 2;
  const top = (bitmap.height - side) / 2;
  const pencil = canvas.getContext('2d');
  pencil?.drawImage(bitmap, left, top, side, side, 0, 0, size, size);
  bitmap.close();
  // Browsers that cannot encode WebP write PNG.
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/webp', 0.9),
  );
  return pencil && blob ? blob : file;
}
