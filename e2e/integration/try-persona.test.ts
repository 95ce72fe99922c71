import { readdirSync } from 'node:fs';
import type { PersonaSettings, TryResult } from '@sosia/core/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answerAtOnce, eventually, whenIdle } from './start-installation.ts';
import { type SpeakingInstallation, startSpeaking, VOICE } from './start-speaking.ts';

const ANA = 'whatsapp:+5511911110001';

let sosia: SpeakingInstallation;
let call: Awaited<ReturnType<SpeakingInstallation['signIn']>>;
let personaId: string;
let contactId: string;

const voiceNote = { file: { kind: 'audio', base64: VOICE.toString('base64') } };

beforeAll(async () => {
  sosia = await startSpeaking();
  call = await sosia.signIn();
  ({ id: personaId } = await sosia.context.db.persona.findFirstOrThrow());
  await sosia.receive({ From: ANA, ProfileName: 'Ana Lima', Body: 'Procuro um sítio em Minas' });
  await sosia.answerTo(ANA);
  ({ id: contactId } = await sosia.context.db.contact.findFirstOrThrow());
});
afterAll(() => sosia?.close());
beforeEach(() => sosia.forget());

async function change(patch: (draft: PersonaSettings) => object): Promise<void> {
  const persona = (await call('GET', `/api/personas/${personaId}`)).json();
  const draft = { ...persona.draft, ...patch(persona.draft) };
  const body = { draft, draftRevision: persona.draftRevision };
  const answer = await call('PATCH', `/api/personas/${personaId}`, body);
  expect(answer.statusCode, answer.body).toBe(200);
}

async function attempt(body: object): Promise<TryResult> {
  const answer = await call('POST', `/api/personas/${personaId}/try`, body);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

const speaking = { mode: 'mirror', voiceId: 'vozDoEndrigo00000001' };
const withVoice = () => change((draft) => ({ voice: { ...draft.voice, ...speaking } }));

/** The number of rows in each table, and every stored file. */
async function allThatIsKept() {
  const { prisma, config } = sosia.platform;
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const rows: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await prisma.$queryRawUnsafe<{ n: number }[]>(
      `select count(*)::int as n from "${name}"`,
    );
    rows[name] = row?.n ?? 0;
  }
  const files = readdirSync(config.dataDir, { recursive: true }).map(String);
  return { rows, files: files.filter((file) => file.includes('files')).sort() };
}

/** All that is stored, once the jobs that a start queues have ended, however long they take. */
async function settled() {
  await whenIdle(sosia.platform, { except: ['sweep'] });
  return allThatIsKept();
}

test('a message to the draft is answered like on WhatsApp, with its trace and its cost', async () => {
  const tried = await attempt({ message: 'Vocês atendem em Minas?' });
  expect(tried.reply).toContain('Você disse: Vocês atendem em Minas?');
  expect(tried.trace).toMatchObject({ mode: 'model', persona: { versionNumber: null } });
  expect(tried.trace.model?.costUsd).toBeGreaterThan(0);
  expect(tried.parts).toEqual([tried.reply]);
  expect(tried.voice).toBeNull();
});

test('a voice note is written down, answered in the voice, and both are in the cost', async () => {
  await withVoice();
  sosia.openai.options.transcribe = () => 'Quanto custa a assessoria?';
  const tried = await attempt({ messages: [voiceNote] });
  expect(tried.received).toEqual([
    {
      text: '[voice message] Quanto custa a assessoria?',
      transcript: 'Quanto custa a assessoria?',
      errorCode: null,
    },
  ]);
  expect(tried.reply).toContain('Você disse: Quanto custa a assessoria?');
  expect(
    Buffer.from(tried.voice?.base64 ?? '', 'base64')
      .subarray(0, 4)
      .toString(),
  ).toBe('OggS');
  expect(tried.trace.media[0]).toMatchObject({ model: 'gpt-transcribe', durationMs: 2026 });
  expect(tried.trace.media[0]?.costUsd).toBeCloseTo(0.00015, 5);
  expect(tried.trace.speech).toMatchObject({ isSpoken: true, model: 'eleven_multilingual_v2' });
  expect(tried.trace.speech?.costUsd).toBeGreaterThan(0);
  expect(tried.trace.steps.map(({ name }) => name)).toEqual([
    'media',
    'retrieve',
    'model',
    'speech',
  ]);
});

test('a voice that fails leaves the text, and the trace says so', async () => {
  await withVoice();
  sosia.elevenlabs.options.reply = () => ({
    status: 401,
    body: { detail: { status: 'quota_exceeded' } },
  });
  const tried = await attempt({ messages: [voiceNote] });
  expect(tried.voice).toBeNull();
  expect(tried.parts).toHaveLength(1);
  expect(tried.trace.speech).toEqual({ isSpoken: false, reason: 'voice_failed' });
  expect(tried.trace.errors).toContain('voice: quota_exceeded');
});

test('a burst is one question, and an image is shown to the model', async () => {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  const asked = sosia.answerPrompts().length;
  const tried = await attempt({
    messages: [{ text: 'oi, tudo bem' }, { text: 'e isto?', file: { kind: 'image', base64: png } }],
  });
  expect(tried.trace.question).toBe('oi, tudo bem\ne isto?');
  expect(tried.trace.media).toMatchObject([{ kind: 'image', mimeType: 'image/png' }]);
  const [prompt] = sosia.answerPrompts().slice(asked);
  expect(JSON.stringify(prompt?.body)).toContain(`data:image/png;base64,${png}`);
});

test('as a contact, the persona knows their name and what was said, and nothing of it changes', async () => {
  await change(() => ({ systemPrompt: 'Trate {{contact.name}} pelo nome.' }));
  const before = await sosia.context.db.conversation.findFirstOrThrow();
  const tried = await attempt({
    message: 'E o preço?',
    contactId,
    history: [{ role: 'contact', text: 'Voltei' }],
  });
  const prompt = tried.trace.prompt.map(({ content }) => content).join('\n');
  expect(prompt).toContain('Trate Ana Lima pelo nome.');
  expect(prompt).toContain('Procuro um sítio em Minas');
  expect(tried.memory).toMatchObject({ state: 'BOT_ACTIVE', messages: 2 });
  expect(tried.trace.history.messages).toBe(3);
  expect(await sosia.context.db.conversation.findFirstOrThrow()).toEqual(before);
});

test('words of farewell are obeyed until the contact comes back', async () => {
  const out = await attempt({ message: 'SAIR' });
  expect(out).toMatchObject({
    parts: [],
    trace: { mode: 'manners', manners: { kind: 'opt_out' } },
  });
  expect(out.reply).toContain('VOLTAR');
  const history = [{ role: 'contact', text: 'SAIR' }];
  const silent = await attempt({ message: 'oi?', history });
  expect(silent).toMatchObject({ reply: '', trace: { manners: { kind: 'silence' } } });
  const back = await attempt({ message: 'voltar', history });
  expect(back.trace.manners).toEqual({ kind: 'opt_in' });
  const after = [...history, { role: 'contact', text: 'voltar' }];
  expect((await attempt({ message: 'oi de novo', history: after })).parts).toHaveLength(1);
});

test('a long answer comes in the messages it would leave in', async () => {
  const { options } = sosia.openai;
  const { reply } = options;
  options.reply = () => 'Uma frase inteira que se repete muitas vezes. '.repeat(60);
  const tried = await attempt({ message: 'conte tudo' });
  options.reply = reply;
  expect(tried.parts.length).toBeGreaterThan(1);
  expect(tried.parts.every((part) => part.length <= 1600)).toBe(true);
});

test('a limit that is reached answers as it would in production', async () => {
  await change((draft) => ({ limits: { ...draft.limits, turnsPerContactPerDay: 1 } }));
  const limited = await attempt({ message: 'mais uma', contactId });
  expect(limited.trace).toMatchObject({ mode: 'fallback' });
  expect((await attempt({ message: 'mais uma' })).trace.mode).toBe('model');
  await change((draft) => ({
    limits: { ...draft.limits, turnsPerContactPerDay: null },
  }));
});

test('a version answers by its own settings', async () => {
  const { id: versionId, number } = await sosia.context.db.personaVersion.findFirstOrThrow();
  await change((draft) => ({ identity: { ...draft.identity, name: 'Outro Nome' } }));
  const tried = await attempt({ message: 'Quem é você?', versionId });
  expect(tried.trace.persona).toMatchObject({ versionId, versionNumber: number });
  expect(tried.trace.prompt[0]?.content).not.toContain('Outro Nome');
});

test('trying writes nothing: no row of any table, no file', { timeout: 90_000 }, async () => {
  await withVoice();
  await eventually(async () => (await sosia.sentTo(ANA)).length === 1);
  const before = await settled();
  await attempt({ messages: [{ text: 'Olá' }, voiceNote], contactId });
  await attempt({ messages: [voiceNote] });
  await attempt({ message: 'SAIR', contactId });
  await attempt({ message: 'Quero falar com um atendente', contactId });
  expect(Object.keys(before.rows).length).toBeGreaterThan(15);
  expect(await allThatIsKept()).toEqual(before);
});

test('what is no message, or nobody, is refused', async () => {
  const refused = async (body: object) =>
    (await call('POST', `/api/personas/${personaId}/try`, body)).statusCode;
  expect(await refused({})).toBe(422);
  expect(await refused({ message: 'a', messages: [{ text: 'b' }] })).toBe(422);
  expect(await refused({ messages: [{ text: ' ' }] })).toBe(422);
  expect(await refused({ message: 'oi', contactId: personaId })).toBe(404);
});

test('in production the voices of a turn are in its cost', async () => {
  await answerAtOnce(sosia.platform);
  const bia = 'whatsapp:+5511911110002';
  await sosia.speak(bia);
  await sosia.answerTo(bia);
  const turn = await eventually(async () => {
    const rows = await sosia.rowsOf(bia);
    const found = rows.find(({ author }) => author === 'persona')?.turn;
    const trace = found?.trace as { speech?: { characters?: number } } | null | undefined;
    return trace?.speech?.characters ? found : null;
  });
  const trace = turn.trace as unknown as TryResult['trace'];
  const listening = trace.media[0]?.costUsd ?? 0;
  const [writing, speaking] = [trace.model?.costUsd ?? 0, trace.speech?.costUsd ?? 0];
  expect(Math.min(listening, writing, speaking)).toBeGreaterThan(0);
  expect(turn.costMicroUsd).toBe(Math.round((listening + writing + speaking) * 1_000_000));
});
