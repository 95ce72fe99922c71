import { unreadable } from './unreadable.ts';

// Tab, line feed and carriage return are text; the other control characters come from binaries.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;
const MOST_CONTROL_SHARE = 0.001;
const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i;

/**
 * The text in bytes: UTF-8, UTF-16 with its mark, or else Windows-1252, which is what Excel and
 * older editors write in Brazil (and what Latin-1 pages are read as, by the WHATWG's standard).
 * Throws `unsupported_type` for what is not text.
 */
export function decodeText(bytes: Uint8Array, hint?: 'html'): string {
  const text = decode(bytes, hint);
  const controls = text.match(CONTROL)?.length ?? 0;
  if (text.includes('\0') || controls > text.length * MOST_CONTROL_SHARE) {
    throw unreadable('unsupported_type', 'The file is not text');
  }
  // A form feed marks the pages of what was read from pages; elsewhere it is white space.
  return text.replace(CONTROL, '').replace(/\f/g, '\n').replace(/\r\n?/g, '\n').normalize('NFC');
}

/** Whether there is anything to read, looking at the beginning of what may be long. */
export function looksLikeText(bytes: Uint8Array): boolean {
  try {
    decodeText(bytes.subarray(0, 64 * 1024));
    return true;
  } catch {
    return false;
  }
}

function decode(bytes: Uint8Array, hint?: 'html'): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    // A sample may end within a letter; a whole file that does is not worse for losing it.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    const head = hint && new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
    return decodeAs(bytes, (head && CHARSET.exec(head)?.[1]) || 'windows-1252');
  }
}

function decodeAs(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(/^utf-?8$/i.test(charset) ? 'windows-1252' : charset).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
