import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sweepConversations } from '../../core/src/turns/index.ts';
import { newSid } from '../fakes/fake-twilio.ts';
import {
  answerAtOnce,
  eventually,
  type Installation,
  NUMBER,
  startInstallation,
  whenIdle,
} from './start-installation.ts';

let sosia: Installation;
let people = 0;
const newPerson = () => `whatsapp:+55119${String(10_000_000 + people++)}`;

beforeAll(async () => {
  sosia = await startInstallation();
  await answerAtOnce(sosia.platform);
  await eventually(async () => {
    const documents = await sosia.context.db.document.findMany();
    return documents.length >= 3 && documents.every(({ status }) => status === 'ready');
  });
});
afterAll(() => sosia?.close());
beforeEach(() => {
  sosia.twilio.messages.length = 0;
});

const answersTo = (person: string) => sosia.twilio.messages.filter(({ to }) => to === person);

test('a message is answered 200 with empty TwiML, and the answer is sent by one request', async () => {
  const person = newPerson();
  const response = await sosia.receive({ From: person, Body: 'oi' });
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-type']).toContain('text/xml');
  expect(response.body).toContain('<Response/>');
  const [answer] = await eventually(async () => answersTo(person).length > 0 && answersTo(person));
  expect(answer).toMatchObject({ from: NUMBER, to: person });
  expect(answer?.body).toContain('Endrigo Almada');
});

test('a question is answered from the biography, and the trace shows passages and scores', async () => {
  const person = newPerson();
  await sosia.receive({ From: person, Body: 'Quem é você e o que faz?' });
  await eventually(async () => answersTo(person).length > 0);
  expect(answersTo(person)[0]?.body).toContain('Eu sou o Endrigo Almada');
  const message = await sosia.context.db.message.findFirstOrThrow({
    where: { author: 'persona', conversation: { contact: { phone: person.slice(9) } } },
    include: { turn: true },
  });
  const trace = message.turn?.trace as {
    mode: string;
    retrieval: { passages: { similarity: number }[] };
  };
  expect(trace.mode).toBe('offline');
  expect(trace.retrieval.passages.length).toBeGreaterThan(0);
  for (const { similarity } of trace.retrieval.passages) expect(similarity).toBeTypeOf('number');
});

test('the same message five times at once is one message and one answer', async () => {
  const [person, MessageSid] = [newPerson(), newSid('SM')];
  const send = () => sosia.receive({ From: person, Body: 'bom dia', MessageSid });
  const responses = await Promise.all(Array.from({ length: 5 }, send));
  expect(responses.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
  await eventually(async () => answersTo(person).length > 0);
  expect((await send()).statusCode).toBe(200);
  await whenIdle(sosia.platform);
  expect(answersTo(person)).toHaveLength(1);
  expect(await sosia.context.db.message.count({ where: { providerMessageId: MessageSid } })).toBe(
    1,
  );
});

describe('what is refused leaves no trace', () => {
  const rowsOf = async () => ({
    contacts: await sosia.platform.prisma.contact.count(),
    conversations: await sosia.platform.prisma.conversation.count(),
    messages: await sosia.platform.prisma.message.count(),
  });

  async function post(payload: string | Buffer, headers: Record<string, string> = {}) {
    return sosia.app.inject({
      method: 'POST',
      url: '/webhooks/twilio/whatsapp',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload,
    });
  }

  test.each([
    ['a wrong signature', () => post(form({}), { 'x-twilio-signature': 'bm9uc2Vuc2U=' }), 403],
    ['no signature', () => post(form({})), 403],
    [
      'an unknown number',
      () => sosia.receive({ From: newPerson(), To: 'whatsapp:+15550001111' }),
      403,
    ],
    [
      'another account',
      () => sosia.receive({ From: newPerson(), AccountSid: `AC${'9'.repeat(32)}` }),
      403,
    ],
    ['an empty body', () => post(''), 422],
    ['missing fields', () => sosia.receive({ From: undefined }), 422],
    ['300 kB', () => post(form({ Body: 'x'.repeat(300_000) })), 413],
    [
      'broken UTF-8',
      () => post(Buffer.concat([Buffer.from('Body='), Buffer.from([0xff, 0xfe])])),
      422,
    ],
  ])('%s', async (_, send, status) => {
    const before = await rowsOf();
    const response = await send();
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({ status, code: expect.any(String) });
    expect(await rowsOf()).toEqual(before);
  });

  function form(overrides: Record<string, string>): string {
    const params = {
      MessageSid: newSid('SM'),
      AccountSid: 'AC1',
      From: newPerson(),
      To: NUMBER,
      Body: 'oi',
    };
    return new URLSearchParams({ ...params, ...overrides }).toString();
  }
});

test('a message with odd characters is kept and answered', async () => {
  const person = newPerson();
  const Body = 'oi\0 <b>tudo</b> bem? 👩🏽‍🌾 \u202e \ufeff';
  const ProfileName = `<script>${'ã'.repeat(300)}\0`;
  expect((await sosia.receive({ From: person, Body, ProfileName, Extra: 'a\0b' })).statusCode).toBe(
    200,
  );
  await eventually(async () => answersTo(person).length === 1);
});

test('a burst is answered once, and what came during the answer next', async () => {
  const person = newPerson();
  await sosia.platform.prisma.$executeRaw`
    update persona_versions set settings = jsonb_set(settings, '{timing}',
      '{"quietPeriodMs": 400, "maxWaitMs": 3000}')`;
  for (const Body of ['quanto custa', 'a assessoria', 'de leilão?']) {
    await sosia.receive({ From: person, Body });
  }
  await eventually(async () => answersTo(person).length > 0);
  await whenIdle(sosia.platform);
  expect(answersTo(person)).toHaveLength(1);
  await answerAtOnce(sosia.platform);
});

test.each([
  ['no persona', { personaId: null, pinnedVersionId: null }],
  ['a number that is switched off', { isActive: false }],
])('%s says nothing, and the message is kept until somebody answers', async (_, change) => {
  const sweepNow = () => sweepConversations(sosia.platform, new Date(Date.now() + 1000));
  const { id, personaId, pinnedVersionId } = await sosia.context.db.number.findFirstOrThrow({
    where: { address: NUMBER },
  });
  await sosia.context.db.number.update({ where: { id }, data: change });
  const person = newPerson();
  expect((await sosia.receive({ From: person, Body: 'oi' })).statusCode).toBe(200);
  await whenIdle(sosia.platform);
  expect(answersTo(person)).toHaveLength(0);
  expect(await sweepNow()).toBe(0);
  const data = { personaId, pinnedVersionId, isActive: true };
  await sosia.context.db.number.update({ where: { id }, data });
  expect(await sweepNow()).toBe(1);
  await eventually(async () => answersTo(person).length === 1);
});

test('a status callback moves the message forward, never back, and a forged one is refused', async () => {
  const person = newPerson();
  await sosia.receive({ From: person, Body: 'oi' });
  const [answer] = await eventually(async () => answersTo(person).length > 0 && answersTo(person));
  const status = () =>
    sosia.context.db.message.findFirst({ where: { providerMessageId: answer?.sid ?? '' } });
  await eventually(async () => (await status())?.status === 'queued');
  sosia.twilio.options.deliverTo = () =>
    `${address}${new URL(answer?.statusCallback ?? '').pathname}`;
  const address = await sosia.app.listen({ port: 0, host: '127.0.0.1' });
  await sosia.twilio.sendStatus(answer?.sid ?? '', 'delivered');
  expect((await status())?.status).toBe('delivered');
  await sosia.twilio.sendStatus(answer?.sid ?? '', 'sent');
  expect((await status())?.status).toBe('delivered');
  const forged = await sosia.app.inject({
    method: 'POST',
    url: '/webhooks/twilio/status',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': 'x' },
    payload: new URLSearchParams({
      MessageSid: answer?.sid ?? '',
      MessageStatus: 'read',
      From: NUMBER,
      AccountSid: `AC${'1'.repeat(32)}`,
    }).toString(),
  });
  expect(forged.statusCode).toBe(403);
  expect((await status())?.status).toBe('delivered');
});
