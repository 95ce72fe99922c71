import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readOggOpus } from '../../core/src/speech/index.ts';
import { elevenLabsError } from '../fakes/fake-elevenlabs.ts';
import {
  answerAtOnce,
  eventually,
  type Installation,
  startInstallation,
} from './start-installation.ts';

const VOICE = readFileSync(new URL('../fakes/fixtures/voice.ogg', import.meta.url));
const hasFfprobe = spawnSync('ffprobe', ['-version']).status === 0;

let sosia: Installation;
let people = 0;
const newPerson = () => `whatsapp:+55319${String(10_000_000 + people++)}`;

beforeAll(async () => {
  sosia = await startInstallation({
    reply: ({ lastUserText }) => `Você disse: ${lastUserText.replace('[voice message] ', '')}`,
    voice: {},
  });
  await answerAtOnce(sosia.platform);
  await giveVoice({});
  const address = await sosia.app.listen({ port: 0, host: '127.0.0.1' });
  const local = (url: string) => `${address}${new URL(url).pathname}`;
  sosia.twilio.options.fetchFrom = local;
  sosia.twilio.options.deliverTo = local;
});
afterAll(() => sosia?.close());
beforeEach(() => {
  delete sosia.openai?.options.transcribe;
  delete sosia.elevenlabs?.options.reply;
});

/** Changes the voice of every persona that answers. */
async function giveVoice(voice: object) {
  const all = JSON.stringify({ voiceId: 'vozDoEndrigo00000001', mode: 'mirror', ...voice });
  await sosia.platform.prisma.$executeRaw`
    update persona_versions
    set settings = jsonb_set(settings, '{voice}', (settings->'voice') || ${all}::jsonb)`;
}

const sentTo = (person: string) => sosia.twilio.messages.filter(({ to }) => to === person);
const answerTo = (person: string) => eventually(async () => sentTo(person)[0]);

function speak(
  person: string,
  file: Parameters<typeof sosia.twilio.receiveMedia>[0] = voiceNote(),
) {
  return sosia.receive({ From: person, ...sosia.twilio.receiveMedia(file) });
}
const voiceNote = () => ({ contentType: 'audio/ogg', bytes: VOICE });

const rowsOf = (person: string) =>
  sosia.context.db.message.findMany({
    where: { conversation: { contact: { phone: person.slice(9) } } },
    orderBy: { position: 'asc' },
    include: { attachments: true, turn: true },
  });

interface VoiceTrace {
  mode: string;
  question: string;
  prompt: { content: string }[];
  media: { transcript: string | null; errorCode: string | null }[];
  speech: { isSpoken: boolean; reason: string };
  errors: string[];
}
const traceFor = async (person: string) =>
  (await rowsOf(person)).find(({ author }) => author === 'persona')?.turn
    ?.trace as unknown as VoiceTrace;

test('voice in, transcript in prompt, thread and trace; voice out that the provider fetches', async () => {
  const person = newPerson();
  const heard = 'Quanto custa a assessoria de leilões?';
  if (sosia.openai) sosia.openai.options.transcribe = () => heard;
  await speak(person);
  const answer = await answerTo(person);
  expect(answer.body).toBe('');
  expect(answer.mediaUrls[0]).toMatch(/^https:\/\/sosia\.example\/media\/[\w.-]+$/);

  const recording = sosia.openai?.recordings.at(-1);
  expect(recording).toMatchObject({
    model: 'gpt-transcribe',
    language: 'pt',
    fileName: 'voice.ogg',
  });
  expect(recording?.bytes.equals(VOICE)).toBe(true);
  expect(sosia.openai?.prompts.at(-1)?.lastUserText).toBe(`[voice message] ${heard}`);

  const trace = await traceFor(person);
  expect(trace).toMatchObject({
    question: heard,
    media: [{ transcript: heard, errorCode: null }],
    speech: { isSpoken: true, reason: 'voice_answers_voice' },
  });
  const [inbound, outbound] = await rowsOf(person);
  expect(inbound?.attachments[0]).toMatchObject({
    status: 'ready',
    transcript: heard,
    mimeType: 'audio/ogg',
  });
  expect(inbound?.attachments[0]?.durationMs).toBe(readOggOpus(VOICE)?.durationMs);
  expect(outbound).toMatchObject({ kind: 'audio', body: `Você disse: ${heard}` });

  const fetched = await eventually(async () =>
    sosia.twilio.fetched.find(({ url }) => url === answer.mediaUrls[0]),
  );
  expect(fetched.head.status).toBe(200);
  expect(fetched.head.headers.get('content-length')).toBe(String(fetched.bytes.length));
  expect(fetched.headers.get('content-type')).toBe('audio/ogg');
  expect(fetched.bytes.length).toBeLessThanOrEqual(512 * 1024);
  expect(fetched.bytes.subarray(0, 4).toString()).toBe('OggS');
  if (hasFfprobe) expect(codecOf(fetched.bytes)).toBe('opus');
});

function codecOf(bytes: Buffer): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'sosia-voice-')), 'answer.ogg');
  writeFileSync(file, bytes);
  const args = '-v error -show_entries stream=codec_name -of csv=p=0'.split(' ');
  return execFileSync('ffprobe', [...args, file])
    .toString()
    .trim();
}

test('credentials go to the API and not where it redirects to', async () => {
  const person = newPerson();
  await speak(person);
  await answerTo(person);
  const content = sosia.twilio.requests.filter(({ path: at }) => at.startsWith('/cdn/')).at(-1);
  const api = sosia.twilio.requests.filter(({ path: at }) => at.includes('/Media/')).at(-1);
  expect(api?.headers.authorization).toMatch(/^Basic /);
  expect(content?.headers.authorization).toBeUndefined();
});

test('the console reads voice and transcript with a session, and nobody without', async () => {
  const person = newPerson();
  await speak(person);
  await answerTo(person);
  const call = await sosia.signIn();
  const [row] = await rowsOf(person);
  const { data } = (await call('GET', `/api/conversations/${row?.conversationId}/messages`)).json();
  const { url, transcript } = data[0].attachments[0];
  expect(transcript).toContain('quanto custa');
  expect((await sosia.app.inject(url)).statusCode).toBe(401);
  const file = await call('GET', url);
  expect(file.headers).toMatchObject({
    'content-type': 'audio/ogg',
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
  });
  expect(file.rawPayload.equals(VOICE)).toBe(true);
});

test('the same answer in the same voice is spoken once', async () => {
  await giveVoice({ mode: 'always' });
  const before = sosia.elevenlabs?.speeches.length ?? 0;
  for (const person of [newPerson(), newPerson()]) {
    await sosia.receive({ From: person, Body: 'tem cinco vagas' });
    expect((await answerTo(person)).mediaUrls).toHaveLength(1);
  }
  expect(sosia.elevenlabs?.speeches.slice(before)).toMatchObject([
    { outputFormat: 'opus_48000_32', text: 'Você disse: tem cinco vagas.' },
  ]);
  await giveVoice({});
});

test('text is answered by text, and what has a link is never spoken', async () => {
  const [writer, speaker] = [newPerson(), newPerson()];
  await sosia.receive({ From: writer, Body: 'quero saber mais' });
  expect((await answerTo(writer)).mediaUrls).toEqual([]);
  expect((await traceFor(writer)).speech.reason).toBe('contact_wrote');
  if (sosia.openai) sosia.openai.options.transcribe = () => 'veja www.exemplo.com.br';
  await speak(speaker);
  expect((await answerTo(speaker)).body).toContain('www.exemplo.com.br');
  expect((await traceFor(speaker)).speech.reason).toBe('has_link');
});

test.each([
  [
    'a wrong key',
    () => elevenLabsError(401, 'invalid_api_key', 'Invalid API key'),
    'invalid_api_key',
  ],
  ['a spent quota', () => elevenLabsError(401, 'quota_exceeded', 'quota'), 'quota_exceeded'],
  ['too much at once', () => elevenLabsError(429, 'system_busy', 'busy'), 'system_busy'],
  ['a fault', () => elevenLabsError(500, 'internal', 'fault'), 'internal'],
  ['a lost connection', () => ({ isDropped: true }), 'unreachable'],
  ['sound of another kind', () => ({ body: Buffer.from('ID3 not ogg') }), 'not_ogg'],
  ['a clip too large', () => ({ body: Buffer.alloc(600_000, 'OggS') }), 'clip_too_large'],
])('%s: the text goes instead, once', async (name, reply, code) => {
  const person = newPerson();
  if (sosia.elevenlabs) sosia.elevenlabs.options.reply = reply;
  if (sosia.openai) sosia.openai.options.transcribe = () => `isto é ${name}`;
  await speak(person);
  const answer = await answerTo(person);
  expect(answer).toMatchObject({ body: `Você disse: isto é ${name}`, mediaUrls: [] });
  const trace = await traceFor(person);
  expect(trace.speech).toEqual({ isSpoken: false, reason: 'voice_failed' });
  expect(trace.errors).toEqual([`voice: ${code}`]);
  expect((await rowsOf(person)).map(({ kind }) => kind)).toEqual(['audio', 'text']);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(sentTo(person)).toHaveLength(1);
});

test.each([
  ['silence', () => ''],
  ['what models write in silence', () => 'Legendas pela comunidade Amara.org'],
  ['a transcription that fails', () => ({ status: 500 })],
])('%s: the persona asks again and no model is asked', async (_, transcribe) => {
  const person = newPerson();
  const prompts = sosia.openai?.prompts.length;
  if (sosia.openai) sosia.openai.options.transcribe = transcribe;
  await giveVoice({ mode: 'never' });
  await speak(person);
  expect((await answerTo(person)).body).toMatch(/^Não consegui entender o seu áudio/);
  expect((await traceFor(person)).mode).toBe('unclear_voice');
  expect(sosia.openai?.prompts).toHaveLength(prompts ?? 0);
  await giveVoice({});
});

test('words that the model itself doubts are not answered', async () => {
  const person = newPerson();
  await giveVoice({ mode: 'never', transcriptionModel: 'gpt-4o-transcribe' });
  if (sosia.openai) sosia.openai.options.transcribe = () => ({ text: 'ãh', logprobs: [-2, -3] });
  await speak(person);
  expect((await answerTo(person)).body).toMatch(/^Não consegui entender/);
  expect((await traceFor(person)).media[0]?.errorCode).toBe('unclear');
  await giveVoice({ transcriptionModel: 'gpt-transcribe' });
});

test('a quick reply answers what was spoken', async () => {
  const person = newPerson();
  await giveVoice({ mode: 'never' });
  if (sosia.openai) sosia.openai.options.transcribe = () => 'Oi';
  await speak(person);
  expect((await answerTo(person)).body).toContain('Endrigo Almada');
  expect((await traceFor(person)).mode).toBe('quick_reply');
  await giveVoice({});
});

test('a takeover while voice is written down: the persona says nothing', async () => {
  const person = newPerson();
  if (sosia.openai) sosia.openai.options.transcribe = () => ({ text: 'alô', delayMs: 1_000 });
  await speak(person);
  const call = await sosia.signIn();
  const row = await eventually(async () => {
    const [first] = await rowsOf(person);
    return first?.attachments[0]?.storageKey ? first : null;
  });
  const claim = await call('POST', `/api/conversations/${row.conversationId}/claim`);
  expect(claim.statusCode).toBe(200);
  await eventually(async () => (await rowsOf(person))[0]?.attachments[0]?.transcript === 'alô');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(sentTo(person)).toHaveLength(0);
});

test('a signed address ends, and cannot be changed', async () => {
  const person = newPerson();
  await giveVoice({ mode: 'always' });
  await sosia.receive({ From: person, Body: 'um endereço' });
  const { pathname } = new URL((await answerTo(person)).mediaUrls[0] ?? '');
  await giveVoice({});
  const get = (url: string, headers = {}) => sosia.app.inject({ url, headers });
  const part = await get(pathname, { range: 'bytes=0-3' });
  expect(part.statusCode).toBe(206);
  expect(part.body).toBe('OggS');
  expect(part.headers['content-range']).toMatch(/^bytes 0-3\/\d+$/);
  expect((await get(pathname, { range: 'bytes=999999999-' })).statusCode).toBe(416);
  const [id, expires, signature] = pathname.replace('/media/', '').split('.');
  const later = (Number.parseInt(expires ?? '', 36) + 1).toString(36);
  expect((await get(`/media/${id}.${later}.${signature}`)).statusCode).toBe(404);
  const changed = signature?.replace(/^./, (char) => (char === 'a' ? 'b' : 'a'));
  expect((await get(`/media/${id}.${expires}.${changed}`)).statusCode).toBe(404);
  const past = (Date.now() - 1000).toString(36);
  const hex = sosia.platform.secrets.sign('media link', `${id}.${past}`);
  const signed = Buffer.from(hex, 'hex').toString('base64url');
  expect((await get(`/media/${id}.${past}.${signed}`)).statusCode).toBe(403);
});
