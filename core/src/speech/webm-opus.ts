import type { OpusTrack } from './opus-track.ts';

/** Element ids of Matroska (RFC 9559), the length marker included. */
const ID = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  codecId: 0x86,
  codecPrivate: 0x63a2,
  contentEncodings: 0x6d80,
  cluster: 0x1f43b675,
  blockGroup: 0xa0,
  block: 0xa1,
  simpleBlock: 0xa3,
} as const;

/**
 * Elements that are entered rather than skipped. A browser writes the segment and clusters before
 * it knows their length, so their ends are not tracked: their contents simply come next.
 */
const WALKED_INTO = new Set<number>([
  ID.segment,
  ID.tracks,
  ID.trackEntry,
  ID.cluster,
  ID.blockGroup,
]);

interface Track {
  number: number;
  codec: string;
  head: Uint8Array | null;
  isEncoded: boolean;
}

/**
 * Reads the Opus track of a WebM file as browsers record it. Null for any other file, for other
 * codecs, and for packing that no browser writes (lacing, compressed tracks). An incomplete element
 * at the end is left out.
 */
export function readWebmOpus(bytes: Uint8Array): OpusTrack | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 4 || file.readUInt32BE(0) !== ID.ebml) return null;
  const tracks: Track[] = [];
  const packets: Uint8Array[] = [];
  for (const { id, content } of elementsOf(file)) {
    if (id === ID.trackEntry) {
      tracks.push({ number: 0, codec: '', head: null, isEncoded: false });
      continue;
    }
    if (id === ID.block || id === ID.simpleBlock) {
      const packet = packetOf(content, tracks.find(isOpus));
      if (packet === null) return null;
      if (packet.length > 0) packets.push(packet);
      continue;
    }
    const track = tracks.at(-1);
    if (track) describe(track, id, content);
  }
  const head = tracks.find(isOpus)?.head;
  return head && packets.length > 0 ? { head, packets } : null;
}

const isOpus = ({ codec, head, isEncoded }: Track): boolean =>
  codec === 'A_OPUS' && !isEncoded && head?.subarray(0, 8).toString() === 'OpusHead';

function describe(track: Track, id: number, content: Buffer): void {
  if (id === ID.trackNumber) track.number = content.readUIntBE(0, Math.min(6, content.length));
  if (id === ID.codecId) track.codec = content.toString('latin1').replace(/\0+$/, '');
  if (id === ID.codecPrivate) track.head = content;
  if (id === ID.contentEncodings) track.isEncoded = true;
}

/** Empty when the block belongs to another track; null when its packing is not supported. */
function packetOf(block: Buffer, track: Track | undefined): Uint8Array | null {
  const number = readSize(block, 0);
  if (!track || !number || block.length < number.length + 3) return null;
  if (number.value !== track.number) return new Uint8Array();
  const isLaced = ((block[number.length + 2] ?? 0) & 0x06) !== 0;
  return isLaced ? null : block.subarray(number.length + 3);
}

function* elementsOf(file: Buffer): Generator<{ id: number; content: Buffer }> {
  let at = 0;
  while (at < file.length) {
    const idLength = Math.clz32(file[at] ?? 0) - 23;
    if (idLength > 4 || at + idLength >= file.length) return;
    const id = file.readUIntBE(at, idLength);
    const size = readSize(file, at + idLength);
    if (!size) return;
    const start = at + idLength + size.length;
    if (WALKED_INTO.has(id)) {
      yield { id, content: file.subarray(start, start) };
      at = start;
      continue;
    }
    // The element's end is unknown or missing: the rest is incomplete.
    if (size.value === null || start + size.value > file.length) return;
    yield { id, content: file.subarray(start, start + size.value) };
    at = start + size.value;
  }
}

/**
 * A number whose first byte gives its length (RFC 8794, section 4); `value` is null when unknown.
 */
function readSize(file: Buffer, at: number): { value: number | null; length: number } | null {
  const first = file[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (length > 8 || at + length > file.length) return null;
  let value = first & (0xff >> length);
  let isUnknown = value === 0xff >> length;
  for (let index = 1; index < length; index += 1) {
    const byte = file[at + index] ?? 0;
    isUnknown &&= byte === 0xff;
    value = value * 256 + byte;
  }
  return { value: isUnknown ? null : value, length };
}
