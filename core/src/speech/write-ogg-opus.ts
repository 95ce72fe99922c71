import type { OpusTrack } from './opus-track.ts';

/** Opus counts time in Ogg at 48 kHz (RFC 7845, section 4). */
const SAMPLES_PER_MS = 48;
/** RFC 7845, section 3: players seek by page, so no page is longer than this. */
const LONGEST_PAGE_MS = 1000;
const MOST_SEGMENTS = 255;
const FIRST = 0x02;
const LAST = 0x04;

/**
 * Puts Opus packets unchanged into an Ogg file (RFC 3533, RFC 7845), which WhatsApp shows as a
 * voice message. `serial` identifies the stream; a file has one stream.
 */
export function writeOggOpus({ head, packets }: OpusTrack, serial = 1): Uint8Array {
  const pages: Buffer[] = [];
  const add = (content: Uint8Array[], flags: number, samples: number) =>
    pages.push(page(content, { flags, samples, serial, sequence: pages.length }));
  add([head], FIRST, 0);
  add([tags()], 0, 0);
  let waiting: Uint8Array[] = [];
  let samples = 0;
  let pageStart = 0;
  for (const packet of packets) {
    const duration = samplesOf(packet);
    const isFull = segmentsOf([...waiting, packet]).length > MOST_SEGMENTS;
    const isLong = samples + duration - pageStart > LONGEST_PAGE_MS * SAMPLES_PER_MS;
    if (waiting.length > 0 && (isFull || isLong)) {
      add(waiting, 0, samples);
      [waiting, pageStart] = [[], samples];
    }
    waiting.push(packet);
    samples += duration;
  }
  add(waiting, LAST, samples);
  return Buffer.concat(pages);
}

/** A packet's duration in samples at 48 kHz, from its first byte (RFC 6716, section 3.1). */
export function samplesOf(packet: Uint8Array): number {
  const [toc = 0, second = 0] = packet;
  const config = toc >> 3;
  const code = toc & 0x03;
  const frames = code === 0 ? 1 : code === 3 ? second & 0x3f : 2;
  return frames * frameMs(config) * SAMPLES_PER_MS;
}

function frameMs(config: number): number {
  if (config < 12) return [10, 20, 40, 60][config & 0x03] ?? 0;
  if (config < 16) return [10, 20][config & 0x01] ?? 0;
  return [2.5, 5, 10, 20][config & 0x03] ?? 0;
}

/** A packet ends with the first length below 255, which may be 0. */
function segmentsOf(packets: Uint8Array[]): number[] {
  return packets.flatMap(({ length }) => [
    ...Array<number>(Math.floor(length / 255)).fill(255),
    length % 255,
  ]);
}

function tags(): Uint8Array {
  const vendor = Buffer.from('sosia');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(vendor.length);
  return Buffer.concat([Buffer.from('OpusTags'), length, vendor, Buffer.alloc(4)]);
}

interface PageOf {
  flags: number;
  samples: number;
  serial: number;
  sequence: number;
}

function page(packets: Uint8Array[], { flags, samples, serial, sequence }: PageOf): Buffer {
  const segments = segmentsOf(packets);
  const header = Buffer.alloc(27);
  header.write('OggS', 0, 'latin1');
  header.writeUInt8(flags, 5);
  header.writeBigInt64LE(BigInt(samples), 6);
  header.writeUInt32LE(serial, 14);
  header.writeUInt32LE(sequence, 18);
  header.writeUInt8(segments.length, 26);
  const whole = Buffer.concat([header, Buffer.from(segments), ...packets]);
  whole.writeUInt32LE(checksum(whole), 22);
  return whole;
}

/** Ogg's CRC-32: polynomial 04c11db7, not reflected, initial value 0 (RFC 3533, section 6). */
const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit += 1)
    value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value >>> 0;
});

function checksum(bytes: Uint8Array): number {
  let value = 0;
  for (const byte of bytes)
    value = ((value << 8) ^ (TABLE[((value >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
  return value;
}
