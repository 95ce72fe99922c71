import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PersonaSettings } from '../../core/src/contract/index.ts';
import { openVoices } from '../../core/src/speech/index.ts';
import { elevenLabsError, startFakeElevenLabs } from '../fakes/fake-elevenlabs.ts';
import { type Installation, startInstallation } from './start-installation.ts';

let sosia: Installation;
let call: Awaited<ReturnType<Installation['signIn']>>;

beforeAll(async () => {
  sosia = await startInstallation({ voice: {}, workers: 0 });
  call = await sosia.signIn();
});
afterAll(() => sosia?.close());
beforeEach(() => {
  delete sosia.elevenlabs?.options.reply;
});

const { voice } = PersonaSettings.parse({ identity: { name: 'Voz' } });
const endrigo = { ...voice, voiceId: 'vozDoEndrigo00000001' };
const say = (text: string, settings: object = endrigo) =>
  call('POST', '/api/voices/say', { text, voice: settings, language: 'pt-BR' });

test("the account's voices are found by name, label and description, without accents", async () => {
  const names = async (query: string) =>
    (await call('GET', `/api/voices${query}`))
      .json()
      .data.map(({ name }: { name: string }) => name);
  expect(await names('')).toEqual(['Endrigo', 'Helena']);
  expect(await names('?q=proxima')).toEqual(['Endrigo']);
  expect(await names('?q=female+SOCIAL')).toEqual(['Helena']);
  expect(await names('?id=vozDaHelena000000002')).toEqual(['Helena']);
  expect(await names('?q=nenhuma')).toEqual([]);
  expect(await names('?perPage=1&page=2')).toEqual(['Helena']);
  const { data, total } = (await call('GET', '/api/voices?q=endrigo')).json();
  expect(total).toBe(1);
  expect(data[0]).toEqual({
    id: 'vozDoEndrigo00000001',
    name: 'Endrigo',
    category: 'cloned',
    description: 'Grave e próxima, de quem conversa na cozinha.',
    labels: { gender: 'male', age: 'middle_aged', accent: 'brazilian', language: 'pt' },
    hasPreview: true,
  });
  // Cached: the service was asked once.
  expect(sosia.elevenlabs?.requests.filter(({ path }) => path === '/v2/voices')).toHaveLength(1);
});

test("a voice's preview is read by the server and played from it", async () => {
  const preview = await call('GET', '/api/voices/preview?id=vozDoEndrigo00000001');
  expect(preview.statusCode).toBe(200);
  expect(preview.headers['content-type']).toBe('audio/mpeg');
  expect(preview.headers['x-content-type-options']).toBe('nosniff');
  expect(preview.rawPayload.length).toBeGreaterThan(1000);
  expect((await call('GET', '/api/voices/preview?id=ninguem')).statusCode).toBe(404);
});

test('a sentence is heard with the settings given, and spoken once however often it is asked', async () => {
  const heard = await say('Oi, tudo bem? Custa R$ 10.', { ...endrigo, stability: 0.3 });
  expect(heard.statusCode).toBe(200);
  expect(heard.headers['content-type']).toBe('audio/ogg');
  expect(heard.rawPayload.subarray(0, 4).toString()).toBe('OggS');
  expect(sosia.elevenlabs?.speeches).toHaveLength(1);
  expect(sosia.elevenlabs?.speeches[0]).toMatchObject({
    text: 'Oi, tudo bem? Custa dez reais.',
    voiceId: endrigo.voiceId,
    body: { voice_settings: { stability: 0.3 } },
  });
  await say('Oi, tudo bem? Custa R$ 10.', { ...endrigo, stability: 0.3 });
  expect(sosia.elevenlabs?.speeches).toHaveLength(1);
});

test('the expressive model is asked for a stability it knows', async () => {
  const expressive = { ...endrigo, modelId: 'eleven_v3', stability: 0.7, style: 0.4 };
  expect((await say('Que maravilha!', expressive)).statusCode).toBe(200);
  const { voice_settings } = sosia.elevenlabs?.speeches.at(-1)?.body ?? {};
  expect(voice_settings).toEqual({ stability: 0.5, similarity_boost: 0.75, speed: 1 });
});

test('what the service refuses is said so that somebody can act on it', async () => {
  const refusalOf = async (status: number, code: string, text: string) => {
    Object.assign(sosia.elevenlabs?.options ?? {}, {
      reply: () => elevenLabsError(status, code, 'no'),
    });
    const answer = await say(text);
    return [answer.statusCode, answer.json().code];
  };
  expect(await refusalOf(401, 'quota_exceeded', 'um')).toEqual([502, 'speech_quota_exceeded']);
  expect(await refusalOf(401, 'invalid_api_key', 'dois')).toEqual([502, 'speech_key_refused']);
  expect(await refusalOf(429, 'system_busy', 'três')).toEqual([502, 'speech_busy']);
  expect(await refusalOf(400, 'odd', 'quatro')).toEqual([502, 'speech_failed']);
  delete sosia.elevenlabs?.options.reply;
  const unknown = await say('cinco', { ...voice, voiceId: 'ninguem' });
  expect(unknown.json()).toMatchObject({ status: 422, code: 'voice_not_found' });
  const none = await say('seis', voice);
  expect(none.json().errors).toHaveProperty('voice.voiceId');
  expect((await say('x'.repeat(301))).statusCode).toBe(422);
});

test('more voices than a page holds are all there, and a failed list is asked for anew', async () => {
  const voices = Array.from({ length: 205 }, (_, index) => ({
    voice_id: `voz${index}`,
    name: `Voz ${String(index).padStart(3, '0')}`,
    preview_url: 'https://elsewhere.example/preview.mp3',
  }));
  await using fake = await startFakeElevenLabs({ voices });
  let now = new Date('2026-11-20T12:00:00Z');
  const clock = { now: () => now };
  const account = openVoices({ elevenlabs: { apiKey: 'x', baseUrl: fake.url } }, clock);
  fake.options.listing = () => elevenLabsError(401, 'invalid_api_key', 'no');
  await expect(account.all()).rejects.toMatchObject({ code: 'invalid_api_key' });
  delete fake.options.listing;
  const all = await account.all();
  expect(all).toHaveLength(205);
  // Previews are fetched only from ElevenLabs' own store.
  expect(all.some(({ hasPreview }) => hasPreview)).toBe(false);
  voices.push({ voice_id: 'nova', name: 'Nova', preview_url: '' });
  expect(await account.all()).toHaveLength(205);
  now = new Date('2026-11-20T12:03:00Z');
  expect(await account.all()).toHaveLength(206);
});

test('without a key the voices are refused with the reason', async () => {
  const silent = await startInstallation({ workers: 0 });
  const ask = await silent.signIn();
  const body = { text: 'oi', voice: endrigo, language: 'pt-BR' };
  const answers = [
    await ask('GET', '/api/voices'),
    await ask('GET', '/api/voices/preview?id=x'),
    await ask('POST', '/api/voices/say', body),
  ];
  for (const answer of answers) {
    expect(answer.json()).toMatchObject({ status: 409, code: 'no_speech_service' });
  }
  await silent.close();
});
