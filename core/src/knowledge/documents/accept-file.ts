import { type Document, MAX_DOCUMENT_BYTES } from '../../contract/index.ts';
import { decodeText } from '../reading/decode-text.ts';
import { detectKind, sniffText } from '../reading/detect-kind.ts';
import { type DocumentKind, kindOfName, MIME_TYPES } from '../reading/document-kind.ts';
import { unreadable } from '../reading/unreadable.ts';

export interface GivenFile {
  source: Document['source'];
  /** File name or address it was given with. */
  sourceName: string | null;
  mimeType: string;
  bytes: Uint8Array;
}

/** Up to here a text is looked through at once to see whether there is any. */
const PROBED_BYTES = 64 * 1024;

/**
 * The type of what was given, by its bytes and its name; what a browser or a server calls it is not
 * believed. Throws a `ValidationError` with code `too_large`, `empty`, `unsupported_type`,
 * `wrong_type` or `password_protected`; what else is wrong with a file shows when it is read.
 */
export async function acceptFile(file: GivenFile): Promise<string> {
  const { bytes, source } = file;
  if (bytes.byteLength > MAX_DOCUMENT_BYTES) throw unreadable('too_large');
  // Written by ourselves, from what was typed.
  if (source === 'faq') return file.mimeType;
  const kind = await kindOf(file);
  const isPlain = kind === 'text' || kind === 'markdown';
  if (isPlain && bytes.byteLength <= PROBED_BYTES && !/[\p{L}\p{N}]/u.test(decodeText(bytes))) {
    throw unreadable('empty');
  }
  return MIME_TYPES[kind];
}

async function kindOf({ source, sourceName, bytes }: GivenFile): Promise<DocumentKind> {
  if (source === 'text') {
    decodeText(bytes.subarray(0, PROBED_BYTES));
    return 'markdown';
  }
  if (source === 'file') return detectKind(bytes, sourceName);
  // An address ends as it likes: "/prices.csv" may tell kinds of text apart, ".php" says nothing.
  const kind = await detectKind(bytes, null);
  const ending = kindOfName(URL.parse(sourceName ?? '')?.pathname ?? '');
  const isText = kind === 'text' && sniffText(bytes) === 'text';
  return isText && (ending === 'csv' || ending === 'markdown') ? ending : kind;
}
