import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PersonaSettings, Trace } from '../../core/src/contract/index.ts';
import { updateSettings } from '../../core/src/identity/index.ts';
import { getPersona, publishPersona, updateDraft } from '../../core/src/personas/index.ts';
import type { ModelRequest, Reply } from '../fakes/fake-openai.ts';
import { eventually, type Installation, startInstallation } from './start-installation.ts';

let sosia: Installation;
let people = 0;
const newPerson = () => `whatsapp:+55319${String(20_000_000 + people++)}`;

const ALWAYS = { isLimited: false, periods: [], holidays: [] };
const NEVER = { isLimited: true, periods: [], holidays: [] };
const BROKEN: Reply = { status: 500, body: { error: { message: 'broken' } } };

beforeAll(async () => {
  sosia = await startInstallation({ reply: () => 'Resposta do modelo.' });
});
afterAll(() => sosia?.close());
beforeEach(() => modelSays(() => 'Resposta do modelo.'));

function modelSays(reply: (request: ModelRequest) => string | Reply): void {
  if (sosia.openai) sosia.openai.options.reply = reply;
}

/** Publishes the sample persona with these handoff settings and without a pause before answers. */
async function publish(
  handoff: Partial<PersonaSettings['handoff']>,
  change: Partial<PersonaSettings> = {},
): Promise<void> {
  const { id } = await sosia.context.db.persona.findFirstOrThrow();
  const { draft, draftRevision } = await getPersona(sosia.context, id);
  const next: PersonaSettings = {
    ...draft,
    ...change,
    timing: { quietPeriodMs: 0, maxWaitMs: 0 },
    handoff: { ...draft.handoff, failedAnswers: null, isModelAsked: false, ...handoff },
  };
  await updateDraft(sosia.context, { id, draft: next, draftRevision });
  await publishPersona(sosia.context, { id, note: '' });
}

async function ask(person: string, Body: string): Promise<string> {
  const answers = () => sosia.twilio.messages.filter(({ to }) => to === person);
  const before = answers().length;
  await sosia.receive({ From: person, Body });
  await eventually(async () => answers().length > before);
  return answers().at(-1)?.body ?? '';
}

const conversationOf = (person: string) =>
  sosia.context.db.conversation.findFirstOrThrow({
    where: { contact: { phone: person.slice(9) } },
    include: {
      events: { orderBy: { createdAt: 'desc' } },
      turns: { orderBy: { startedAt: 'desc' } },
    },
  });

const traceOf = async (person: string) =>
  (await conversationOf(person)).turns[0]?.trace as Trace | undefined;

const callsForPerson = (reason: string): Reply => ({
  toolCalls: [{ name: 'request_handoff', arguments: { reason } }],
});

test("the model's own call hands over with its reason, in the persona's words", async () => {
  await publish({ isModelAsked: true, modelGuidance: 'troca de lote', text: 'Já chamei alguém.' });
  modelSays(() => callsForPerson('Quer trocar o lote 12 e está com pressa.'));
  const person = newPerson();
  expect(await ask(person, 'preciso trocar o lote 12')).toBe('Já chamei alguém.');
  const { state, handoffReason, events } = await conversationOf(person);
  expect([state, handoffReason]).toEqual([
    'AWAITING_AGENT',
    'Quer trocar o lote 12 e está com pressa.',
  ]);
  expect(events[0]).toMatchObject({ type: 'handoff', actor: 'persona' });
  expect(await traceOf(person)).toMatchObject({
    mode: 'handoff',
    handoff: { cause: 'model', isAttended: true },
    model: { name: 'gpt-6-luna' },
  });
  const sent = sosia.answerPrompts().at(-1)?.body as { tools: unknown; reasoning_effort: string };
  expect(sent.reasoning_effort).toBe('none');
  expect(JSON.stringify(sent.tools)).toContain('troca de lote');
});

test('a persona that does not let the model ask offers no tool', async () => {
  await publish({ isModelAsked: false });
  expect(await ask(newPerson(), 'Vocês trabalham com Nelore?')).toBe('Resposta do modelo.');
  expect(sosia.answerPrompts().at(-1)?.body.tools).toBeUndefined();
});

test('a server that takes no tools is asked again without them', async () => {
  await publish({ isModelAsked: true });
  modelSays(({ body }) =>
    body.tools
      ? { status: 400, body: { error: { message: "Unknown parameter: 'tools'." } } }
      : 'Sem ferramentas.',
  );
  const person = newPerson();
  expect(await ask(person, 'Vocês atendem no Paraná?')).toBe('Sem ferramentas.');
  const trace = await traceOf(person);
  expect(trace?.attempts.map(({ error }) => Boolean(error))).toEqual([true, true, false]);
  expect(trace?.handoff).toBeNull();
});

test('words hand over before any model is asked, and outside the hours another text is said', async () => {
  const closedText = 'Ninguém agora. Atendemos {{attendance.hours}}. Olá, {{contact.name}}!';
  await publish({ words: ['quero gente'], hours: NEVER, text: 'Um momento.', closedText });
  const asked = sosia.answerPrompts().length;
  const person = newPerson();
  await sosia.receive({ From: person, ProfileName: 'Ana', Body: 'QUERO GENTE!' });
  const answer = await eventually(async () =>
    sosia.twilio.messages.find(({ to }) => to === person),
  );
  expect(answer.body).toBe('Ninguém agora. Atendemos sem horário definido. Olá, Ana!');
  const { state, handoffReason, events } = await conversationOf(person);
  expect([state, handoffReason]).toEqual(['AWAITING_AGENT', 'quero gente']);
  expect(events[0]).toMatchObject({ actor: 'contact' });
  expect((await traceOf(person))?.handoff).toMatchObject({ cause: 'words', isAttended: false });
  expect(sosia.answerPrompts().length).toBe(asked);
});

test('a persona without a text of its own still tells the contact', async () => {
  await publish({ words: ['quero gente'], hours: ALWAYS, text: '' });
  expect(await ask(newPerson(), 'quero gente')).toMatch(/vou chamar alguém da equipe/);
});

test('a quick reply that calls a person says when people are there, where nobody is', async () => {
  const reply = { id: 'boleto', triggers: ['boleto'], reply: 'Peço o boleto à equipe.' };
  const quickReplies = [{ ...reply, match: 'word' as const, isActive: true, isHandoff: true }];
  await publish({ hours: ALWAYS }, { quickReplies });
  expect(await ask(newPerson(), 'boleto')).toBe('Peço o boleto à equipe.');
  await publish({ hours: NEVER, closedText: 'Atendemos {{attendance.hours}}.' }, { quickReplies });
  const person = newPerson();
  expect(await ask(person, 'boleto')).toBe(
    'Peço o boleto à equipe.\n\nAtendemos sem horário definido.',
  );
  expect(await conversationOf(person)).toMatchObject({ state: 'AWAITING_AGENT' });
  const own = [{ ...quickReplies[0], reply: 'Peço o boleto: respondem {{attendance.hours}}.' }];
  await publish({ hours: NEVER }, { quickReplies: own as typeof quickReplies });
  expect(await ask(newPerson(), 'boleto')).toBe('Peço o boleto: respondem sem horário definido.');
  await publish({}, { quickReplies: [] });
});

test('a persona without hours of its own goes by those of its organisation', async () => {
  await publish({ words: ['quero gente'], hours: ALWAYS, text: '', closedText: '' });
  await updateSettings(sosia.context, { attendance: NEVER });
  expect(await ask(newPerson(), 'quero gente')).toMatch(/Agora não há ninguém no atendimento/);
  await updateSettings(sosia.context, { attendance: ALWAYS });
  expect(await ask(newPerson(), 'quero gente')).toMatch(/vou chamar alguém da equipe/);
});

test('so many failures in a row call a person, and an answer in between begins anew', async () => {
  await publish({ failedAnswers: 2, text: 'Chamei alguém.' });
  const person = newPerson();
  modelSays(() => BROKEN);
  expect(await ask(person, 'quanto custa a assessoria completa?')).toContain('não consegui');
  modelSays(() => 'Resposta do modelo.');
  expect(await ask(person, 'e para leilão virtual, quanto é?')).toBe('Resposta do modelo.');
  modelSays(() => BROKEN);
  expect(await ask(person, 'e para leilão de ovinos, quanto é?')).toContain('não consegui');
  expect((await conversationOf(person)).state).toBe('BOT_ACTIVE');
  expect(await ask(person, 'alguém pode me responder isso?')).toBe('Chamei alguém.');
  const { state, handoffReason, events, turns } = await conversationOf(person);
  expect([state, handoffReason]).toEqual(['AWAITING_AGENT', 'Respostas seguidas sem sucesso: 2']);
  expect(events[0]).toMatchObject({ actor: 'system' });
  expect(turns[0]).toMatchObject({ state: 'failed', trace: { handoff: { cause: 'failures' } } });
}, 60_000);

test('the expected wait is that of the newest takeovers', async () => {
  await publish({ words: ['quero gente'], text: 'Espera: {{wait.expected}}.' });
  const { id: conversationId } = await sosia.context.db.conversation.findFirstOrThrow();
  const { organizationId } = sosia;
  const row = { organizationId, conversationId, actor: 'system', reason: null };
  const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000);
  const { db } = sosia.context;
  await db.conversationEvent.deleteMany();
  for (const [id, waited] of [1, 7, 240].entries()) {
    const handoff = { type: 'handoff', toState: 'AWAITING_AGENT' as const };
    const claim = { type: 'claim', fromState: 'AWAITING_AGENT' as const };
    const end = 300 * (id + 1);
    await db.conversationEvent.createMany({
      data: [
        { ...row, id: crypto.randomUUID(), ...handoff, createdAt: at(end + waited) },
        { ...row, id: crypto.randomUUID(), ...claim, createdAt: at(end) },
      ],
    });
  }
  expect(await ask(newPerson(), 'quero gente')).toBe('Espera: cerca de 7 minutos.');
});

test('a quick reply may call a person after it has answered', async () => {
  const reply = { match: 'phrase' as const, triggers: ['visita'], isActive: true, isHandoff: true };
  const quickReplies = [{ ...reply, id: 'visita', reply: 'Vou combinar a visita com a equipe.' }];
  await publish({}, { quickReplies });
  const person = newPerson();
  expect(await ask(person, 'quero marcar uma visita')).toBe('Vou combinar a visita com a equipe.');
  expect((await conversationOf(person)).state).toBe('AWAITING_AGENT');
  expect((await traceOf(person))?.handoff).toMatchObject({
    cause: 'quick_reply',
    reason: 'visita',
  });
});

test('a limit that is reached calls a person where the persona says so', async () => {
  const limits = { dailyUsd: null, turnsPerContactPerDay: 1 };
  await publish({ isAtLimit: true, text: 'Chamei alguém.' }, { limits, quickReplies: [] });
  const person = newPerson();
  expect(await ask(person, 'Vocês trabalham com Nelore?')).toBe('Resposta do modelo.');
  expect(await ask(person, 'E com Angus, trabalham?')).toBe('Chamei alguém.');
  expect((await conversationOf(person)).events[0]).toMatchObject({ actor: 'system' });
  expect((await traceOf(person))?.handoff).toMatchObject({ cause: 'limit' });
});
