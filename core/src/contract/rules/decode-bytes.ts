/**
 * The text in bytes: UTF-16 with its mark, UTF-8, or otherwise `charset`. Windows-1252 is what
 * Excel and older editors write in Brazil, and what Latin-1 is read as by the WHATWG's standard.
 */
export function decodeBytes(bytes: Uint8Array, charset = 'windows-1252'): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    // A sample may end within a letter; a whole file that does is not worse for losing it.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return decoderOf(charset).decode(bytes);
  }
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(/^utf-?8$/i.test(charset) ? 'windows-1252' : charset);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
