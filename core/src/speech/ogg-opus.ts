/** Opus counts time in Ogg at 48 kHz whatever was recorded (RFC 7845, section 4). */
const SAMPLES_PER_MS = 48;
const HEADER = 27;

export interface OggOpus {
  durationMs: number;
}

/**
 * Reads an Ogg file that contains Opus: its length is the last page's position minus the samples to
 * be skipped at the beginning. Null for any other bytes.
 */
export function readOggOpus(bytes: Uint8Array): OggOpus | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isOgg(file)) return null;
  const head = file.indexOf('OpusHead', HEADER);
  if (head < 0 || head > 300 || head + 12 > file.length) return null;
  const preSkip = file.readUInt16LE(head + 10);
  const last = file.lastIndexOf('OggS');
  if (last + HEADER > file.length) return null;
  const samples = Number(file.readBigInt64LE(last + 6)) - preSkip;
  return { durationMs: Math.max(0, Math.round(samples / SAMPLES_PER_MS)) };
}

/** Whether a file begins like Ogg: ElevenLabs does not document the container of its Opus. */
export function isOgg(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'OggS';
}
