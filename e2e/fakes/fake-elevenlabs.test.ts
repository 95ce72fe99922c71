import { buffer } from 'node:stream/consumers';
import { ElevenLabsClient, ElevenLabsError } from '@elevenlabs/elevenlabs-js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { elevenLabsError, type FakeElevenLabs, startFakeElevenLabs } from './fake-elevenlabs.ts';

let fake: FakeElevenLabs;
let client: ElevenLabsClient;
const voiceId = 'vozDoEndrigo00000001';

beforeEach(async () => {
  fake = await startFakeElevenLabs();
  client = new ElevenLabsClient({ apiKey: 'key-of-the-test', baseUrl: fake.url, maxRetries: 0 });
});

afterEach(() => fake.close());

it('speaks Ogg/Opus, whole and streamed', async () => {
  const request = {
    text: 'Bom dia.',
    modelId: 'eleven_flash_v2_5',
    outputFormat: 'opus_48000_32',
  } as const;
  const whole = await buffer(await client.textToSpeech.convert(voiceId, request));
  const streamed = await buffer(await client.textToSpeech.stream(voiceId, request));
  expect(whole.subarray(0, 4).toString()).toBe('OggS');
  expect(whole.includes('OpusHead')).toBe(true);
  expect(streamed.equals(whole)).toBe(true);
  expect(fake.speeches).toMatchObject([
    { voiceId, text: 'Bom dia.', modelId: 'eleven_flash_v2_5', outputFormat: 'opus_48000_32' },
    { isStreamed: true },
  ]);
});

it('speaks MP3 to who asks for nothing else', async () => {
  const bytes = await buffer(await client.textToSpeech.convert(voiceId, { text: 'Bom dia.' }));
  expect(bytes.readUInt16BE(0) & 0xffe0).toBe(0xffe0);
});

it('lists voices in pages', async () => {
  const first = await client.voices.search({ pageSize: 1 });
  expect(first.voices.map((voice) => voice.voiceId)).toEqual([voiceId]);
  expect(first).toMatchObject({ hasMore: true, totalCount: 2, nextPageToken: '1' });
  const found = await client.voices.search({ search: 'helena' });
  expect(found.voices.map((voice) => voice.name)).toEqual(['Helena']);
  const refused = await client.voices.search({ pageSize: 101 }).catch((error) => error);
  expect(refused).toMatchObject({ statusCode: 422 });
});

it('introduces each voice by a sound that asks for no key', async () => {
  const { voices } = await client.voices.search({ search: 'brazilian' });
  expect(voices).toMatchObject([{ name: 'Endrigo', labels: { gender: 'male' } }]);
  const preview = await fetch(voices[0]?.previewUrl ?? '');
  expect(preview.headers.get('content-type')).toBe('audio/mpeg');
  expect((await preview.arrayBuffer()).byteLength).toBeGreaterThan(1000);
});

it('fails in the format of ElevenLabs', async () => {
  const speak = (voice: string, text: string): Promise<unknown> =>
    client.textToSpeech.convert(voice, { text, modelId: 'eleven_v3' }).catch((error) => error);
  const failure = (statusCode: number, status: string) => ({
    statusCode,
    body: { detail: { status } },
  });
  const unknown = await speak('ninguem', 'Oi');
  expect(unknown).toBeInstanceOf(ElevenLabsError);
  expect(unknown).toMatchObject(failure(400, 'voice_not_found'));
  const long = await speak(voiceId, 'x'.repeat(5001));
  expect(long).toMatchObject(failure(400, 'max_character_limit_exceeded'));
  fake.options.reply = () => elevenLabsError(429, 'too_many_concurrent_requests', 'Too many');
  expect(await speak(voiceId, 'Oi')).toMatchObject(failure(429, 'too_many_concurrent_requests'));
  fake.options.reply = () => ({ isDropped: true });
  expect(await speak(voiceId, 'Oi')).toBeInstanceOf(Error);
  fake.options.apiKey = 'another';
  expect(await speak(voiceId, 'Oi')).toMatchObject(failure(401, 'invalid_api_key'));
  expect((await fetch(`${fake.url}/v2/voices`)).status).toBe(401);
});
