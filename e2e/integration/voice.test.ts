import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readOggOpus } from '../../core/src/speech/index.ts';
import { eventually, whenIdle } from './start-installation.ts';
import { type SpeakingInstallation, startSpeaking, VOICE } from './start-speaking.ts';

const hasFfprobe = spawnSync('ffprobe', ['-version']).status === 0;

let sosia: SpeakingInstallation;
let people = 0;
const newPerson = () => `whatsapp:+55319${String(10_000_000 + people++)}`;

beforeAll(async () => {
  sosia = await startSpeaking();
});
afterAll(() => sosia?.close());
beforeEach(() => sosia.forget());

test('voice in, transcript in prompt, thread and trace; voice out that the provider fetches', async () => {
  const person = newPerson();
  const heard = 'Quanto custa a assessoria de leilões?';
  sosia.openai.options.transcribe = () => heard;
  await sosia.speak(person);
  const answer = await sosia.answerTo(person);
  expect(answer.body).toBe('');
  expect(answer.mediaUrls[0]).toMatch(/^https:\/\/sosia\.example\/media\/[\w.-]+$/);

  const recording = sosia.openai.recordings.at(-1);
  expect(recording).toMatchObject({
    model: 'gpt-transcribe',
    language: 'pt',
    fileName: 'voice.ogg',
  });
  expect(recording?.bytes.equals(VOICE)).toBe(true);
  expect(sosia.answerPrompts().at(-1)?.lastUserText).toBe(`[voice message] ${heard}`);

  const trace = await sosia.traceFor(person);
  expect(trace).toMatchObject({
    question: heard,
    media: [{ transcript: heard, errorCode: null }],
    speech: { isSpoken: true, reason: 'voice_answers_voice' },
  });
  const [inbound, outbound] = await sosia.rowsOf(person);
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
  await sosia.speak(person);
  await sosia.answerTo(person);
  const content = sosia.twilio.requests.filter(({ path: at }) => at.startsWith('/cdn/')).at(-1);
  const api = sosia.twilio.requests.filter(({ path: at }) => at.includes('/Media/')).at(-1);
  expect(api?.headers.authorization).toMatch(/^Basic /);
  expect(content?.headers.authorization).toBeUndefined();
});

test('the console reads voice and transcript with a session, and nobody without', async () => {
  const person = newPerson();
  await sosia.speak(person);
  await sosia.answerTo(person);
  const call = await sosia.signIn();
  const [row] = await sosia.rowsOf(person);
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
  await sosia.giveVoice({ mode: 'always' });
  const before = sosia.elevenlabs.speeches.length;
  for (const person of [newPerson(), newPerson()]) {
    await sosia.receive({ From: person, Body: 'tem cinco vagas' });
    expect((await sosia.answerTo(person)).mediaUrls).toHaveLength(1);
  }
  expect(sosia.elevenlabs.speeches.slice(before)).toMatchObject([
    { outputFormat: 'opus_48000_32', text: 'Você disse: tem cinco vagas.' },
  ]);
  await sosia.giveVoice({});
});

test('text is answered by text, and what has a link is never spoken', async () => {
  const [writer, speaker] = [newPerson(), newPerson()];
  await sosia.receive({ From: writer, Body: 'quero saber mais' });
  expect((await sosia.answerTo(writer)).mediaUrls).toEqual([]);
  expect((await sosia.traceFor(writer)).speech.reason).toBe('contact_wrote');
  sosia.openai.options.transcribe = () => 'veja www.exemplo.com.br';
  await sosia.speak(speaker);
  expect((await sosia.answerTo(speaker)).body).toContain('www.exemplo.com.br');
  expect((await sosia.traceFor(speaker)).speech.reason).toBe('has_link');
});

test.each([
  ['silence', () => ''],
  ['what models write in silence', () => 'Legendas pela comunidade Amara.org'],
  ['a transcription that fails', () => ({ status: 500 })],
])('%s: the persona asks again and no model is asked', async (_, transcribe) => {
  const person = newPerson();
  const prompts = sosia.answerPrompts().length;
  sosia.openai.options.transcribe = transcribe;
  await sosia.giveVoice({ mode: 'never' });
  await sosia.speak(person);
  expect((await sosia.answerTo(person)).body).toMatch(/^Não consegui entender o seu áudio/);
  expect((await sosia.traceFor(person)).mode).toBe('unclear_voice');
  expect(sosia.answerPrompts()).toHaveLength(prompts);
  await sosia.giveVoice({});
});

test('words that the model itself doubts are not answered', async () => {
  const person = newPerson();
  await sosia.giveVoice({ mode: 'never', transcriptionModel: 'gpt-4o-transcribe' });
  sosia.openai.options.transcribe = () => ({ text: 'ãh', logprobs: [-2, -3] });
  await sosia.speak(person);
  expect((await sosia.answerTo(person)).body).toMatch(/^Não consegui entender/);
  expect((await sosia.traceFor(person)).media[0]?.errorCode).toBe('unclear');
  await sosia.giveVoice({ transcriptionModel: 'gpt-transcribe' });
});

test('a quick reply answers what was spoken', async () => {
  const person = newPerson();
  await sosia.giveVoice({ mode: 'never' });
  sosia.openai.options.transcribe = () => 'Oi';
  await sosia.speak(person);
  expect((await sosia.answerTo(person)).body).toContain('Endrigo Almada');
  expect((await sosia.traceFor(person)).mode).toBe('quick_reply');
  await sosia.giveVoice({});
});

test('a takeover while voice is written down: the persona says nothing', async () => {
  const person = newPerson();
  sosia.openai.options.transcribe = () => ({ text: 'alô', delayMs: 1_000 });
  await sosia.speak(person);
  const call = await sosia.signIn();
  const row = await eventually(async () => {
    const [first] = await sosia.rowsOf(person);
    return first?.attachments[0]?.storageKey ? first : null;
  });
  const claim = await call('POST', `/api/conversations/${row.conversationId}/claim`);
  expect(claim.statusCode).toBe(200);
  await eventually(
    async () => (await sosia.rowsOf(person))[0]?.attachments[0]?.transcript === 'alô',
  );
  await whenIdle(sosia.platform);
  expect(sosia.sentTo(person)).toHaveLength(0);
});

test('in the simulator the answer is heard in the thread', async () => {
  await sosia.giveVoice({ mode: 'always' });
  const { personaId } = await sosia.context.db.number.findFirstOrThrow({
    where: { channel: 'simulator' },
  });
  const call = await sosia.signIn();
  const sent = await call('POST', '/api/simulator/messages', {
    personaId,
    visitorId: 'ana',
    text: 'fale comigo',
    messageId: crypto.randomUUID(),
  });
  const { conversationId } = sent.json();
  const answer = await eventually(async () => {
    const { data } = (await call('GET', `/api/conversations/${conversationId}/messages`)).json();
    return data.find((message: { status: string }) => message.status === 'delivered');
  });
  expect(answer).toMatchObject({ kind: 'audio', body: 'Você disse: fale comigo' });
  const file = await call('GET', answer.attachments[0].url);
  expect(readOggOpus(file.rawPayload)?.durationMs).toBe(answer.attachments[0].durationMs);
  await sosia.giveVoice({});
});

test('a signed address ends, and cannot be changed', async () => {
  const person = newPerson();
  await sosia.giveVoice({ mode: 'always' });
  await sosia.receive({ From: person, Body: 'um endereço' });
  const { pathname } = new URL((await sosia.answerTo(person)).mediaUrls[0] ?? '');
  await sosia.giveVoice({});
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
