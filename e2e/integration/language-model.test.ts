import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  answerAtOnce,
  eventually,
  type Installation,
  startInstallation,
  whenIdle,
} from './start-installation.ts';

let sosia: Installation;
let people = 0;
const newPerson = () => `whatsapp:+55319${String(10_000_000 + people++)}`;

beforeAll(async () => {
  sosia = await startInstallation({ reply: () => 'Resposta do modelo.' });
  await answerAtOnce(sosia.platform);
  await eventually(async () => {
    const documents = await sosia.context.db.document.findMany();
    return documents.length >= 3 && documents.every(({ status }) => status === 'ready');
  });
});
afterAll(() => sosia?.close());
beforeEach(() => {
  if (sosia.openai) sosia.openai.options.reply = () => 'Resposta do modelo.';
});

const answersTo = (person: string) => sosia.twilio.messages.filter(({ to }) => to === person);
const prompts = () => sosia.answerPrompts();

async function ask(person: string, Body: string): Promise<string> {
  const before = answersTo(person).length;
  await sosia.receive({ From: person, Body });
  await eventually(async () => answersTo(person).length > before);
  return answersTo(person).at(-1)?.body ?? '';
}

const turnOf = async (person: string) => {
  const turn = await sosia.context.db.turn.findFirstOrThrow({
    where: { conversation: { contact: { phone: person.slice(9) } } },
    orderBy: { startedAt: 'desc' },
  });
  return turn as typeof turn & { trace: { mode: string; attempts: { error: string | null }[] } };
};

test("the prompt has this contact's history and no other's", async () => {
  const [ana, beto] = [newPerson(), newPerson()];
  await ask(ana, 'meu touro se chama Relâmpago');
  await ask(beto, 'minha fazenda se chama Sossego');
  expect(await ask(ana, 'como se chama o meu touro?')).toBe('Resposta do modelo.');
  const last = prompts().at(-1);
  expect(last?.prompt).toContain('Relâmpago');
  expect(last?.prompt).not.toContain('Sossego');
  expect(last?.messages.map(({ role }) => role)).toEqual([
    'developer',
    'user',
    'assistant',
    'user',
  ]);
  expect(last?.lastUserText).toBe('como se chama o meu touro?');
});

test('passages stand in the prompt as quoted data, and tokens and cost are kept', async () => {
  const person = newPerson();
  await ask(person, 'Quanto custa a assessoria de leilão?');
  expect(prompts().at(-1)?.prompt).toMatch(/<passage source=.*R\$/s);
  const turn = await turnOf(person);
  expect(turn.state).toBe('done');
  expect(turn.inputTokens).toBeGreaterThan(0);
  expect(turn.costMicroUsd).toBeGreaterThan(0);
});

test('a greeting that has a quick reply calls no model', async () => {
  const before = prompts().length;
  await ask(newPerson(), 'Olá!');
  expect(prompts()).toHaveLength(before);
});

test('when the first model fails the other answers, and the trace tells', async () => {
  if (!sosia.openai) throw new Error('no model');
  sosia.openai.options.reply = ({ model }) =>
    model === 'gpt-6-luna'
      ? { status: 404, body: { error: { message: 'no such model' } } }
      : 'Do outro.';
  const person = newPerson();
  expect(await ask(person, 'Vocês trabalham com Nelore?')).toBe('Do outro.');
  const { trace } = await turnOf(person);
  expect(trace.attempts).toHaveLength(2);
  expect(trace.attempts[0]?.error).toContain('404');
});

test('when all fail the fallback is sent once and the turn is marked failed', async () => {
  if (!sosia.openai) throw new Error('no model');
  sosia.openai.options.reply = () => ({ status: 500, body: { error: { message: 'broken' } } });
  const person = newPerson();
  expect(await ask(person, 'E agora?')).toContain('não consegui responder agora');
  const turn = await turnOf(person);
  expect(turn.state).toBe('failed');
  expect(turn.trace.mode).toBe('fallback');
  expect(turn.trace.attempts).toHaveLength(4);
  await whenIdle(sosia.platform);
  expect(answersTo(person)).toHaveLength(1);
});

test('a takeover while the answer is made wins: the answer is thrown away', async () => {
  if (!sosia.openai) throw new Error('no model');
  sosia.openai.options.reply = () => ({ text: 'tarde demais', delayMs: 1200 });
  const person = newPerson();
  const api = await sosia.signIn();
  const asked = prompts().length;
  await sosia.receive({ From: person, Body: 'Vocês fazem leilão de ovinos?' });
  await eventually(async () => prompts().length > asked);
  const { conversationId } = await sosia.context.db.message.findFirstOrThrow({
    where: { conversation: { contact: { phone: person.slice(9) } } },
  });
  const claimed = await api('POST', `/api/conversations/${conversationId}/claim`, {});
  expect(claimed.json()).toMatchObject({ state: 'AGENT_ACTIVE' });
  await eventually(async () => (await turnOf(person)).state === 'discarded');
  const sent = await api('POST', `/api/conversations/${conversationId}/messages`, {
    text: 'Oi, aqui é gente.',
  });
  expect(sent.statusCode).toBe(201);
  await eventually(async () => answersTo(person).length > 0);
  expect(answersTo(person).map(({ body }) => body)).toEqual(['Oi, aqui é gente.']);
});

test('who asks for a person is put in the queue, and the persona is silent until handed back', async () => {
  const person = newPerson();
  const api = await sosia.signIn();
  expect(await ask(person, 'quero falar com atendente por favor')).toContain('chamar alguém');
  const { conversationId } = await sosia.context.db.message.findFirstOrThrow({
    where: { conversation: { contact: { phone: person.slice(9) } } },
  });
  const conversation = () => api('GET', `/api/conversations/${conversationId}`);
  expect((await conversation()).json()).toMatchObject({ state: 'AWAITING_AGENT' });
  await sosia.receive({ From: person, Body: 'alguém aí?' });
  await whenIdle(sosia.platform);
  expect(answersTo(person)).toHaveLength(1);
  await api('POST', `/api/conversations/${conversationId}/release`, {});
  expect(await ask(person, 'voltei')).toBe('Resposta do modelo.');
  expect(prompts().at(-1)?.prompt).toContain('alguém aí?');
});

test('what falls out of the history is summed up, and the summary stands in the prompt', async () => {
  if (!sosia.openai) throw new Error('no model');
  sosia.openai.options.reply = ({ prompt }) =>
    prompt.startsWith('Sum up') ? 'RESUMO: quer vender touros' : 'Certo.';
  await sosia.platform.prisma.$executeRaw`
    update persona_versions set settings = jsonb_set(settings, '{memory,historyLength}', '4')`;
  const person = newPerson();
  for (let round = 1; round <= 8; round += 1)
    await ask(person, `mensagem número ${round} do teste`);
  await eventually(async () => {
    const { summary } = await sosia.context.db.conversation.findFirstOrThrow({
      where: { contact: { phone: person.slice(9) } },
    });
    return summary.startsWith('RESUMO');
  });
  await ask(person, 'e agora?');
  const { prompt, messages } =
    prompts()
      .filter(({ prompt }) => !prompt.startsWith('Sum up'))
      .at(-1) ?? {};
  expect(prompt).toContain('RESUMO: quer vender touros');
  expect(prompt).not.toContain('mensagem número 1 do teste');
  const rounds = messages?.map(({ text }) => /número (\d)/.exec(text)?.[1]).filter(Boolean);
  expect(rounds).toEqual(['6', '7', '8']);
});

async function setting(path: string, value: string): Promise<void> {
  await sosia.platform.prisma.$executeRawUnsafe(
    'update persona_versions set settings = jsonb_set(settings, $1::text[], $2::jsonb)',
    `{${path}}`,
    value,
  );
}

test('handed back, the persona answers what nobody has answered', async () => {
  const person = newPerson();
  const api = await sosia.signIn();
  await ask(person, 'Vocês fazem leilão de búfalos?');
  const { conversationId } = await sosia.context.db.message.findFirstOrThrow({
    where: { conversation: { contact: { phone: person.slice(9) } } },
  });
  await api('POST', `/api/conversations/${conversationId}/claim`, {});
  await sosia.receive({ From: person, Body: 'e de ovelhas?' });
  await whenIdle(sosia.platform);
  expect(answersTo(person)).toHaveLength(1);
  await api('POST', `/api/conversations/${conversationId}/release`, {});
  await eventually(async () => answersTo(person).length === 2);
  expect(prompts().at(-1)?.lastUserText).toBe('e de ovelhas?');
});

test('the greeting opens the first answer of a conversation, and no other', async () => {
  await setting('greeting', '"Bem-vindo, fale comigo!"');
  const person = newPerson();
  expect(await ask(person, 'Quanto custa a transmissão?')).toBe(
    'Bem-vindo, fale comigo!\n\nResposta do modelo.',
  );
  expect(await ask(person, 'E o catálogo?')).toBe('Resposta do modelo.');
  await setting('greeting', '""');
});

test("beyond a day's limit the fallback answers, and no model is asked", async () => {
  await setting('limits,turnsPerContactPerDay', '1');
  const person = newPerson();
  expect(await ask(person, 'Primeira pergunta?')).toBe('Resposta do modelo.');
  const asked = prompts().length;
  expect(await ask(person, 'Segunda pergunta?')).toContain('não consegui responder agora');
  expect(prompts()).toHaveLength(asked);
  await setting('limits,turnsPerContactPerDay', 'null');
  await setting('limits,dailyUsd', '0.0000001');
  expect(await ask(newPerson(), 'Outra pessoa?')).toContain('não consegui responder agora');
  expect(prompts()).toHaveLength(asked);
  await setting('limits,dailyUsd', 'null');
});

test('the person sees that an answer is being made, and gets it though that fails', async () => {
  const slow = { text: 'Resposta do modelo.', delayMs: 600 };
  if (sosia.openai) sosia.openai.options.reply = () => slow;
  const person = newPerson();
  const MessageSid = `SM${'a'.repeat(32)}`;
  await sosia.receive({ From: person, Body: 'Vocês entregam em Goiás?', MessageSid });
  await eventually(async () => answersTo(person)[0]);
  expect(sosia.twilio.typing.map(({ messageId }) => messageId)).toContain(MessageSid);
  sosia.twilio.fail({ on: 'typing', status: 500 });
  await ask(newPerson(), 'Vocês entregam em Goiás?');
});
