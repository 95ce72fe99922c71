import { fileTypeFromBuffer } from 'file-type';
import { looksLikeText } from './decode-text.ts';
import { type DocumentKind, kindOfName, kindOfType } from './document-kind.ts';
import { unreadable } from './unreadable.ts';

const HTML_START =
  /^[\s\ufeff]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
/** Word's name, in UTF-16, for the encrypted part of a password-protected file. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Detects what a file is. Its bytes decide; its name only chooses between kinds of text, and must
 * not contradict the bytes. Throws `empty`, `wrong_type`, `password_protected` or
 * `unsupported_type`.
 */
export async function detectKind(bytes: Uint8Array, name: string | null): Promise<DocumentKind> {
  if (bytes.byteLength === 0) throw unreadable('empty');
  const named = name === null ? undefined : kindOfName(name);
  const isTextName = named !== undefined && named !== 'pdf' && named !== 'docx';
  const isText = looksLikeText(bytes);
  // Short signatures ("BM", "MZ") also start ordinary sentences, so text with a text name is text.
  if (isTextName && isText) return named;
  const found = await binaryKind(bytes);
  if (found.kind) {
    if (named !== undefined && named !== found.kind) throw mismatch(name, found.extension);
    return found.kind;
  }
  if (isEncryptedOffice(bytes, found.extension)) throw unreadable('password_protected');
  if (named !== undefined) throw mismatch(name, found.extension);
  const hasEnding = name !== null && /\.[a-z0-9]{1,8}$/i.test(name);
  if (hasEnding || !isText) throw unreadable('unsupported_type');
  return sniffText(bytes);
}

/** For text without a name, such as pages. */
export function sniffText(bytes: Uint8Array): DocumentKind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return HTML_START.test(head) ? 'html' : 'text';
}

async function binaryKind(bytes: Uint8Array) {
  const found = await fileTypeFromBuffer(bytes);
  const kind = found && kindOfType(found.mime);
  return { kind: kind === 'pdf' || kind === 'docx' ? kind : undefined, extension: found?.ext };
}

const isEncryptedOffice = (bytes: Uint8Array, extension: string | undefined) =>
  extension === 'cfb' &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(ENCRYPTED);

const mismatch = (name: string | null, extension: string | undefined) =>
  unreadable(
    'wrong_type',
    `${name} is not what its name says${extension ? `: it is a file of type ${extension}` : ''}`,
  );
