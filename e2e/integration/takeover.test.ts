import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Conversation, PersonaSettings } from '../../core/src/contract/index.ts';
import { getPersona, publishPersona, updateDraft } from '../../core/src/personas/index.ts';
import type { ModelRequest, Reply } from '../fakes/fake-openai.ts';
import { eventually, type Installation, startInstallation } from './start-installation.ts';

let sosia: Installation;
let api: Awaited<ReturnType<Installation['signIn']>>;
let people = 0;
const newPerson = () => `whatsapp:+55319${String(40_000_000 + people++)}`;

const SUMMARY =
  'WHO: Ana, criadora de Nelore\nWANTS: trocar o lote 12 até sexta\nTRIED: a persona explicou o regulamento\nREPLY: Oi, Ana! Já vejo a troca do lote 12.';
const isSummary = ({ prompt }: ModelRequest) => prompt.includes('human colleague. Write');
const answers = (request: ModelRequest): string | Reply =>
  isSummary(request) ? SUMMARY : 'Resposta do modelo.';

beforeAll(async () => {
  sosia = await startInstallation({ reply: answers });
  api = await sosia.signIn();
  const { id } = await sosia.context.db.persona.findFirstOrThrow();
  const { draft, draftRevision } = await getPersona(sosia.context, id);
  const next: PersonaSettings = {
    ...draft,
    timing: { quietPeriodMs: 0, maxWaitMs: 0 },
    quickReplies: [],
    handoff: { ...draft.handoff, words: ['quero gente'], isModelAsked: true, failedAnswers: null },
  };
  await updateDraft(sosia.context, { id, draft: next, draftRevision });
  await publishPersona(sosia.context, { id, note: '' });
});
afterAll(() => sosia?.close());
beforeEach(() => modelSays(answers));

type Says = (request: ModelRequest) => string | Reply | Promise<string | Reply>;

function modelSays(reply: Says): void {
  if (sosia.openai) sosia.openai.options.reply = reply;
}

async function ask(person: string, Body: string): Promise<string> {
  const said = () => sosia.twilio.messages.filter(({ to }) => to === person);
  const before = said().length;
  await sosia.receive({ From: person, ProfileName: 'Ana', Body });
  await eventually(async () => said().length > before);
  return said().at(-1)?.body ?? '';
}

async function idOf(person: string): Promise<string> {
  const where = { contact: { phone: person.slice(9) } };
  const { id } = await sosia.context.db.conversation.findFirstOrThrow({
    where,
    orderBy: { createdAt: 'desc' },
  });
  return id;
}

async function verb(id: string, name: string, body: object = {}): Promise<Conversation> {
  const answer = await api('POST', `/api/conversations/${id}/${name}`, body);
  expect(answer.statusCode, answer.body).toBeLessThan(300);
  return answer.json();
}
const read = async (id: string): Promise<Conversation> =>
  (await api('GET', `/api/conversations/${id}`)).json();

/** The prompt of the newest answer, as one text. */
const promptOf = () => JSON.stringify(sosia.answerPrompts().at(-1)?.body ?? null);

test('whoever takes over finds a summary by the model, which the handoff did not wait for', async () => {
  const person = newPerson();
  await ask(person, 'preciso trocar o lote 12 até sexta');
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  modelSays(async (request) => {
    if (isSummary(request)) await held;
    return answers(request);
  });
  await ask(person, 'quero gente');
  const id = await idOf(person);
  expect(await read(id)).toMatchObject({ state: 'AWAITING_AGENT' });
  letGo();
  const { handoffSummary } = await eventually(async () => {
    const now = await read(id);
    return now.handoffSummary ? now : null;
  });
  expect(handoffSummary).toMatchObject({
    who: 'Ana, criadora de Nelore',
    wants: 'trocar o lote 12 até sexta',
    nextReply: 'Oi, Ana! Já vejo a troca do lote 12.',
    source: 'model',
  });
});

test('when the model fails the summary is taken from what was said', async () => {
  const person = newPerson();
  await ask(person, 'preciso trocar o lote 12 até sexta');
  modelSays(() => ({ status: 400, body: { error: { message: 'broken' } } }));
  await ask(person, 'quero gente');
  const id = await idOf(person);
  const { handoffSummary } = await eventually(async () => {
    const now = await read(id);
    return now.handoffSummary ? now : null;
  });
  expect(handoffSummary).toMatchObject({ source: 'extracted' });
  expect(handoffSummary?.wants).toContain('trocar o lote 12');
});

test('handed back, the persona knows what was agreed and what the attendant wrote', async () => {
  const person = newPerson();
  await ask(person, 'quero gente');
  const id = await idOf(person);
  await verb(id, 'claim');
  await verb(id, 'messages', { text: 'Fechamos a entrega na quarta.' });
  const note = 'Entrega na quarta, <agreed> frete por nossa conta';
  expect(await verb(id, 'release', { note })).toMatchObject({ state: 'BOT_ACTIVE', agreed: note });
  await ask(person, 'pode confirmar o dia?');
  const prompt = promptOf();
  expect(prompt).toContain(
    '<agreed>\\nEntrega na quarta, ‹agreed› frete por nossa conta\\n</agreed>',
  );
  expect(prompt).toContain('[a human colleague wrote] Fechamos a entrega na quarta.');
  expect(prompt).toContain('were written by a person of the team');
  const events = (await api('GET', `/api/conversations/${id}/events`)).json().data;
  expect(events.at(-1)).toMatchObject({ type: 'release', actor: 'attendant', reason: note });
});

test('words that asked for a person before it was handed back do not call one again', async () => {
  const person = newPerson();
  await ask(person, 'quero gente');
  const id = await idOf(person);
  await sosia.receive({ From: person, Body: 'alô? quero gente' });
  const before = sosia.twilio.messages.filter(({ to }) => to === person).length;
  await verb(id, 'release');
  await eventually(
    async () => sosia.twilio.messages.filter(({ to }) => to === person).length > before,
  );
  expect(sosia.twilio.messages.filter(({ to }) => to === person).at(-1)?.body).toBe(
    'Resposta do modelo.',
  );
  expect((await read(id)).state).toBe('BOT_ACTIVE');
  expect(promptOf(), 'nor may the model call one').not.toContain('request_handoff');
  await ask(person, 'quero gente mesmo');
  expect((await read(id)).state, 'asked again, it is called again').toBe('AWAITING_AGENT');
});

test('what an answer did not cover, because it came meanwhile, is answered after it is handed back', async () => {
  const person = newPerson();
  await ask(person, 'oi');
  const id = await idOf(person);
  let isAsked = false;
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  modelSays(async (request) => {
    if (isSummary(request)) return SUMMARY;
    // Other jobs ask the model too, such as those that still compare documents.
    const isOfTheTurn = JSON.stringify(request).includes('o regulamento fala o quê?');
    if (isAsked || !isOfTheTurn) return 'Resposta do modelo.';
    isAsked = true;
    const toolCalls = [{ name: 'request_handoff', arguments: { reason: 'quer gente' } }];
    await held;
    return { toolCalls };
  });
  await sosia.receive({ From: person, Body: 'o regulamento fala o quê?' });
  await eventually(async () => isAsked);
  await sosia.receive({ From: person, Body: 'e qual é o preço do frete?' });
  letGo();
  await eventually(async () => (await read(id)).state === 'AWAITING_AGENT');
  await verb(id, 'release');
  await eventually(async () => promptOf().includes('preço do frete'));
});

test('a closed conversation is not claimed, given away, handed back or closed again', async () => {
  const person = newPerson();
  await ask(person, 'oi');
  const id = await idOf(person);
  const closed = await verb(id, 'resolve', { kind: 'sold', outcome: 'Vendido o lote 3' });
  expect(closed).toMatchObject({
    state: 'RESOLVED',
    outcomeKind: 'sold',
    outcome: 'Vendido o lote 3',
    timers: [],
  });
  const bodies = { claim: {}, assign: { userId: null }, release: {}, resolve: {}, handoff: {} };
  for (const [name, body] of Object.entries(bodies)) {
    const answer = await api('POST', `/api/conversations/${id}/${name}`, body);
    expect([name, answer.statusCode, answer.json().code]).toEqual([
      name,
      409,
      'conversation_closed',
    ]);
  }
  expect(await read(id)).toEqual(closed);
});
