import { MAX_DOCUMENT_BYTES } from '../../contract/index.ts';
import { decodeText } from '../reading/decode-text.ts';
import { detectKind, sniffText } from '../reading/detect-kind.ts';
import { type DocumentKind, kindOfName, MIME_TYPES } from '../reading/document-kind.ts';
import { unreadable } from '../reading/unreadable.ts';
import type { GivenFile } from './given-file.ts';

/** Texts up to this size are checked at once for having any letters or digits. */
const PROBED_BYTES = 64 * 1024;

/**
 * The type of the given bytes, judged by their content and file name; the type a browser or server
 * declares is ignored. Throws a `ValidationError` with code `too_large`, `empty`,
 * `unsupported_type`, `wrong_type` or `password_protected`. Other faults of a file only show when
 * it is read.
 */
export async function acceptFile(file: GivenFile): Promise<string> {
  const { bytes, source } = file;
  if (bytes.byteLength > MAX_DOCUMENT_BYTES) throw unreadable('too_large');
  // We wrote these bytes ourselves, from what was typed.
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
  // URLs have arbitrary endings: "/prices.csv" may tell kinds of text apart, ".php" says nothing.
  const kind = await detectKind(bytes, null);
  const ending = kindOfName(URL.parse(sourceName ?? '')?.pathname ?? '');
  const isText = kind === 'text' && sniffText(bytes) === 'text';
  return isText && (ending === 'csv' || ending === 'markdown') ? ending : kind;
}
