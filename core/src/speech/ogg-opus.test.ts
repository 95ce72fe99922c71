import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isOgg, readOggOpus } from './ogg-opus.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../e2e/fakes/fixtures/${name}`, import.meta.url));

test('the length of a voice message is in its last page', () => {
  const { durationMs } = readOggOpus(fixture('voice.ogg')) ?? { durationMs: 0 };
  expect(durationMs).toBeGreaterThan(1900);
  expect(durationMs).toBeLessThan(2100);
});

test('anything else is no Ogg/Opus, however it is cut', () => {
  expect(isOgg(fixture('voice.mp3'))).toBe(false);
  expect(readOggOpus(fixture('voice.mp3'))).toBeNull();
  const voice = fixture('voice.ogg');
  for (let length = 0; length < 120; length += 1) {
    expect(() => readOggOpus(voice.subarray(0, length))).not.toThrow();
  }
  expect(readOggOpus(Buffer.from('OggS'))).toBeNull();
});
