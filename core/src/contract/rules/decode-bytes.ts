/**
 * Decodes UTF-16 (with a byte order mark), UTF-8 or, if the bytes are neither, `charset`.
 * Windows-1252 is what Excel and older editors write in Brazil, and how the WHATWG standard reads
 * Latin-1.
 */
export function decodeBytes(bytes: Uint8Array, charset = 'windows-1252'): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    // A sample may end in the middle of a character; a whole file that does can spare it.
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
