import { decodeBytes } from '../../contract/index.ts';
import { unreadable } from './unreadable.ts';

// Tab, line feed and carriage return are text; the other control characters come from binaries.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;
const MOST_CONTROL_SHARE = 0.001;
const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i;

/**
 * Decodes bytes as text, using the charset that a page declares when it is not Unicode. Throws
 * `unsupported_type` for anything that is not text.
 */
export function decodeText(bytes: Uint8Array, hint?: 'html'): string {
  const text = decodeBytes(bytes, hint && declaredCharset(bytes));
  const controls = text.match(CONTROL)?.length ?? 0;
  if (text.includes('\0') || controls > text.length * MOST_CONTROL_SHARE) {
    throw unreadable('unsupported_type', 'The file is not text');
  }
  // A form feed marks pages only in formats that have pages; in plain text it is white space.
  return text.replace(CONTROL, '').replace(/\f/g, '\n').replace(/\r\n?/g, '\n').normalize('NFC');
}

/** Whether there is anything to read; looks only at the beginning of a long file. */
export function looksLikeText(bytes: Uint8Array): boolean {
  try {
    decodeText(bytes.subarray(0, 64 * 1024));
    return true;
  } catch {
    return false;
  }
}

/** The charset that a page declares near its beginning. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  return CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))?.[1];
}
