const QUOTE = 0x22;
const LINE_END = 0x0a;

/**
 * Counts the messages of an export as its bytes arrive. A message is one line; in CSV, a line break
 * within quotes does not end it. Lines that are not messages are subtracted.
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
