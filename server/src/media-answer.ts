import type { MediaFile } from '@sosia/core/channels/media';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** One range of a file, as `Range: bytes=…` asks for it (RFC 9110, section 14). */
interface ByteRange {
  start: number;
  end: number;
}

/**
 * Returns null for the whole file (also when several ranges are asked for), `unsatisfiable` when
 * the file has nothing in that range.
 */
export function rangeOf(
  header: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}

/**
 * Answers GET and HEAD with a stored file, or the requested part of it. A file that a browser could
 * run is never shown inline, whatever it claims to be.
 */
export function sendMedia(
  request: FastifyRequest,
  reply: FastifyReply,
  file: MediaFile,
  caching = 'private, max-age=3600',
) {
  const { bytes, mimeType, fileName, isInline } = file;
  const range = rangeOf(request.headers.range, bytes.length);
  reply.headers({
    'accept-ranges': 'bytes',
    'cache-control': caching,
    'content-disposition': disposition(isInline, fileName),
    'content-security-policy': contentPolicy(mimeType),
    'content-type': RUNNABLE.test(mimeType) ? 'application/octet-stream' : mimeType,
    'x-content-type-options': 'nosniff',
  });
  if (range === 'unsatisfiable') {
    return reply.code(416).header('content-range', `bytes */${bytes.length}`).send();
  }
  const part = range ? bytes.subarray(range.start, range.end + 1) : bytes;
  if (range) {
    reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${bytes.length}`);
  }
  reply.header('content-length', part.length);
  return reply.send(Buffer.from(part));
}

/** Types that a browser could run with the console's own rights. */
const RUNNABLE = /html|xml|svg|script/i;

/** Forbids all active content. PDFs get no sandbox: Chromium's viewer does not open in one. */
function contentPolicy(mimeType: string): string {
  return mimeType === 'application/pdf'
    ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"
    : "default-src 'none'; sandbox";
}

/** The name in ASCII for old clients, and in full (RFC 6266). */
function disposition(isInline: boolean, fileName: string): string {
  const ascii = fileName.replace(/[^\w.-]+/g, '_');
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(/['()*]/g, (char) => {
    return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  return `${isInline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
