import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOggOpus } from './ogg-opus.ts';
import { readWebmOpus } from './webm-opus.ts';
import { samplesOf, writeOggOpus } from './write-ogg-opus.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../e2e/fakes/fixtures/${name}`, import.meta.url));

/** Recorded by Chromium's MediaRecorder: 2.5 seconds. */
const recorded = fixture('recorded.webm');

/** Reads the packets of an Ogg file back from its pages. */
function packetsOf(file: Uint8Array): Buffer[] {
  const bytes = Buffer.from(file);
  const packets: Buffer[] = [];
  let packet: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    expect(bytes.toString('latin1', at, at + 4)).toBe('OggS');
    const count = bytes.readUInt8(at + 26);
    let start = at + 27 + count;
    for (const length of bytes.subarray(at + 27, at + 27 + count)) {
      packet.push(bytes.subarray(start, start + length));
      start += length;
      if (length === 255) continue;
      packets.push(Buffer.concat(packet));
      packet = [];
    }
    at = start;
  }
  return packets;
}

test('a recording of a browser keeps every packet and its length as an Ogg file', () => {
  const track = readWebmOpus(recorded);
  if (!track) throw new Error('the recording was not read');
  const ogg = writeOggOpus(track);
  const [head, tags, ...packets] = packetsOf(ogg);
  expect(head?.toString('latin1', 0, 8)).toBe('OpusHead');
  expect(tags?.toString('latin1', 0, 8)).toBe('OpusTags');
  expect(packets.map(String)).toEqual(track.packets.map((packet) => String(Buffer.from(packet))));
  const samples = track.packets.reduce((sum, packet) => sum + samplesOf(packet), 0);
  expect(samples / 48).toBeGreaterThan(2300);
  expect(samples / 48).toBeLessThan(2700);
  expect(readOggOpus(ogg)).toEqual({ durationMs: samples / 48 });
});

test("the first page's checksum is the one of RFC 3533, as another encoder wrote it", () => {
  const voice = fixture('voice.ogg');
  const head = packetsOf(voice)[0] ?? Buffer.alloc(0);
  const ours = Buffer.from(writeOggOpus({ head, packets: [] }, voice.readUInt32LE(14)));
  expect(ours.readUInt32LE(22)).toBe(voice.readUInt32LE(22));
});

test('packets of any length come out as they went in', () => {
  const packet = fc.uint8Array({ minLength: 1, maxLength: 1300 });
  fc.assert(
    fc.property(fc.array(packet, { minLength: 1, maxLength: 120 }), (packets) => {
      const head = Buffer.from('OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0', 'latin1');
      const [, , ...read] = packetsOf(writeOggOpus({ head, packets }));
      expect(read.map((one) => [...one])).toEqual(packets.map((one) => [...one]));
    }),
    { numRuns: 50 },
  );
});

test('a recording that was cut off gives what is whole, and nothing makes it fail', () => {
  const whole = readWebmOpus(recorded)?.packets.length ?? 0;
  const cut = readWebmOpus(recorded.subarray(0, recorded.length - 300));
  expect(cut?.packets.length).toBeGreaterThan(whole - 5);
  expect(cut?.packets.length).toBeLessThan(whole);
  for (let length = 0; length < 500; length += 1) {
    expect(() => readWebmOpus(recorded.subarray(0, length))).not.toThrow();
  }
  fc.assert(
    fc.property(fc.nat(recorded.length - 1), fc.nat(255), (at, byte) => {
      const broken = Buffer.from(recorded);
      broken[at] = byte;
      const track = readWebmOpus(broken);
      if (track) writeOggOpus(track);
    }),
    { numRuns: 300 },
  );
});

test('what is no WebM, or has no Opus, is not read', () => {
  expect(readWebmOpus(fixture('voice.ogg'))).toBeNull();
  const other = Buffer.from(recorded);
  other.write('A_VORBI', other.indexOf('A_OPUS'), 'latin1');
  expect(readWebmOpus(other)).toBeNull();
});
