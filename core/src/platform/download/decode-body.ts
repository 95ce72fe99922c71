import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { DownloadError } from './download-error.ts';

const DECODERS = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;

/**
 * Some servers compress although they were asked not to. The decompressed size has the same limit.
 */
export async function decodeBody(
  bytes: Buffer,
  encoding: string | undefined,
  maxBytes: number,
): Promise<Buffer> {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity') return bytes;
  const decode = DECODERS[name as keyof typeof DECODERS];
  if (!decode) throw new DownloadError('unknown_encoding', { isPassing: false });
  try {
    return await decode(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new DownloadError(isTooLarge ? 'too_large' : 'broken_encoding', {
      isPassing: false,
      cause: error,
    });
  }
}
