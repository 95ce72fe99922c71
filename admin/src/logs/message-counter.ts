const QUOTE = 0x22;
const LINE_END = 0x0a;

/**
 * Counts the messages of an export as its bytes come: a message is a line, and in a table a line
 * end within quotes ends none. What stands around the messages is taken off.
 */
export function messageCounter(format: 'csv' | 'json'): (chunk: Uint8Array) => number {
  let lines = 0;
  let isQuoted = false;
  return (chunk) => {
    for (const byte of chunk) {
      if (byte === QUOTE && format === 'csv') isQuoted = !isQuoted;
      if (byte === LINE_END && !isQuoted) lines += 1;
    }
    return Math.max(0, lines - 1);
  };
}
