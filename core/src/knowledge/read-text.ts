import { MAX_DOCUMENT_BYTES } from '../contract/index.ts';
import { ValidationError } from '../platform/index.ts';

const TEXT_TYPES = new Set(['text/plain', 'text/markdown', 'text/x-markdown']);
/** What a browser or a mail program says when it does not know better. */
const UNKNOWN_TYPES = new Set(['', 'application/octet-stream']);
const TEXT_EXTENSION = /\.(?:txt|text|md|markdown)$/i;
// Tab, line feed and carriage return are text; the other control characters come from binaries.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const MOST_CONTROL_SHARE = 0.001;

export interface SourceFile {
  bytes: Uint8Array;
  mimeType: string;
  sourceName: string | null;
}

const refuse = (code: 'empty' | 'unsupported_type' | 'too_large', message: string) =>
  new ValidationError(message, { file: message }, code);

/**
 * The text in a file as it was given: plain text or Markdown in UTF-8. Throws a `ValidationError`
 * with code `too_large`, `unsupported_type` (another type, another encoding, binary) or `empty`.
 */
export function readText({ bytes, mimeType, sourceName }: SourceFile): string {
  if (bytes.byteLength > MAX_DOCUMENT_BYTES) {
    throw refuse('too_large', `The file is larger than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`);
  }
  const type = mimeType.split(';')[0]?.trim().toLowerCase() ?? '';
  const isText =
    TEXT_TYPES.has(type) || (UNKNOWN_TYPES.has(type) && TEXT_EXTENSION.test(sourceName ?? ''));
  if (!isText) throw refuse('unsupported_type', 'Only plain text and Markdown files can be read');
  const text = decode(bytes);
  const controls = text.match(CONTROL)?.length ?? 0;
  if (text.includes('\0') || controls > text.length * MOST_CONTROL_SHARE) {
    throw refuse('unsupported_type', 'The file is not text');
  }
  const clean = text.replace(CONTROL, '').replace(/\r\n?/g, '\n').normalize('NFC');
  if (!/[\p{L}\p{N}]/u.test(clean)) throw refuse('empty', 'There is no text in the file');
  return clean;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse(
      'unsupported_type',
      'The file is not text in UTF-8: save it as UTF-8 and try again',
    );
  }
}
