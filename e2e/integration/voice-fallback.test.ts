import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { elevenLabsError } from '../fakes/fake-elevenlabs.ts';
import { eventually, whenIdle } from './start-installation.ts';
import { type SpeakingInstallation, startSpeaking } from './start-speaking.ts';

let sosia: SpeakingInstallation;
let people = 0;
const newPerson = () => `whatsapp:+55329${String(10_000_000 + people++)}`;

beforeAll(async () => {
  sosia = await startSpeaking();
});
afterAll(() => sosia?.close());
beforeEach(() => sosia.forget());

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
  sosia.elevenlabs.options.reply = reply;
  sosia.openai.options.transcribe = () => `isto é ${name}`;
  await sosia.speak(person);
  const answer = await sosia.answerTo(person);
  expect(answer).toMatchObject({ body: `Você disse: isto é ${name}`, mediaUrls: [] });
  const trace = await sosia.traceFor(person);
  expect(trace.speech).toEqual({ isSpoken: false, reason: 'voice_failed' });
  expect(trace.errors).toEqual([`voice: ${code}`]);
  expect((await sosia.rowsOf(person)).map(({ kind }) => kind)).toEqual(['audio', 'text']);
  await whenIdle(sosia.platform);
  expect(sosia.sentTo(person)).toHaveLength(1);
});

test('a voice message that the provider cannot fetch is sent as text, and its late word is ignored', async () => {
  const person = newPerson();
  sosia.openai.options.transcribe = () => 'isto não chega';
  const { fetchFrom } = sosia.twilio.options;
  sosia.twilio.options.fetchFrom = (url) => `${fetchFrom?.(url).replace('/media/', '/media/x')}`;
  await sosia.speak(person);
  await eventually(async () => sosia.sentTo(person).length === 2);
  const [voice, text] = sosia.sentTo(person);
  expect(text).toMatchObject({ body: 'Você disse: isto não chega', mediaUrls: [] });
  await sosia.twilio.sendStatus(voice?.sid ?? '', 'delivered');
  const [, outbound] = await sosia.rowsOf(person);
  expect(outbound).toMatchObject({ kind: 'text', providerMessageId: text?.sid, status: 'queued' });
  expect((await sosia.traceFor(person)).errors).toEqual(['voice: 63019']);
  sosia.twilio.options.fetchFrom = fetchFrom;
});

test('a voice message refused at once is sent as text', async () => {
  const person = newPerson();
  sosia.openai.options.transcribe = () => 'recusado';
  sosia.twilio.fail({ status: 400, code: 21620, message: 'Invalid media URL(s)' });
  await sosia.speak(person);
  expect(await sosia.answerTo(person)).toMatchObject({
    body: 'Você disse: recusado',
    mediaUrls: [],
  });
  expect(sosia.sentTo(person)).toHaveLength(1);
});

test('a voice message whose sending broke off is found again, not sent twice', async () => {
  const person = newPerson();
  sosia.openai.options.transcribe = () => 'perdido no caminho';
  sosia.twilio.fail({ drop: 'after' });
  await sosia.speak(person);
  const row = await eventually(async () => {
    const [, outbound] = await sosia.rowsOf(person);
    return outbound?.providerMessageId ? outbound : null;
  });
  expect(sosia.sentTo(person)).toHaveLength(1);
  expect(row).toMatchObject({ kind: 'audio', providerMessageId: sosia.sentTo(person)[0]?.sid });
});
