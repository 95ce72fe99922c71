import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { updateContact } from '../../core/src/contacts/index.ts';
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
  sosia = await startInstallation();
  await answerAtOnce(sosia.platform);
  const address = await sosia.app.listen({ port: 0, host: '127.0.0.1' });
  sosia.twilio.options.deliverTo = (url) => address + new URL(url).pathname;
});
afterAll(() => sosia?.close());
beforeEach(() => {
  sosia.twilio.messages.length = 0;
});

const sentTo = (person: string) => sosia.twilio.messages.filter(({ to }) => to === person);
const say = (From: string, Body: string) => sosia.receive({ From, Body });
const contactOf = (person: string) =>
  sosia.context.db.contact.findFirstOrThrow({ where: { phone: person.slice(9) } });
const eventsOf = async (person: string) => {
  const { id: contactId } = await contactOf(person);
  const events = await sosia.context.db.conversationEvent.findMany({
    where: { conversation: { contactId } },
    orderBy: { createdAt: 'asc' },
  });
  return events.map(({ type }) => type);
};
const quiet = () => whenIdle(sosia.platform);

test('PARAR is confirmed once, nobody is answered after it, and VOLTAR brings the persona back', async () => {
  const person = newPerson();
  await say(person, 'parar');
  await eventually(async () => sentTo(person).length === 1);
  expect(sentTo(person)[0]?.body).toContain('VOLTAR');
  expect((await contactOf(person)).optedOutAt).not.toBeNull();
  await say(person, 'oi?');
  await say(person, 'PARAR');
  await quiet();
  expect(sentTo(person)).toHaveLength(1);
  expect(
    await sosia.context.db.turn.count({
      where: { conversation: { contact: { phone: person.slice(9) } } },
    }),
  ).toBe(0);
  await say(person, 'Voltar');
  await eventually(async () => sentTo(person).length === 2);
  await say(person, 'oi');
  await eventually(async () => sentTo(person).length === 3);
  expect(await eventsOf(person)).toEqual(['opened', 'opted_out', 'opted_in']);
});

test('who blocks the number is not written to again, until they write', async () => {
  const person = newPerson();
  await say(person, 'oi');
  const [answer] = await eventually(async () => sentTo(person).length > 0 && sentTo(person));
  await eventually(async () =>
    sosia.context.db.message.findFirst({ where: { providerMessageId: answer?.sid ?? '' } }),
  );
  const error = { code: 63014, message: 'blocked by user' };
  await sosia.twilio.sendStatus(answer?.sid ?? '', 'undelivered', error);
  const row = await sosia.context.db.message.findFirstOrThrow({
    where: { providerMessageId: answer?.sid ?? '' },
  });
  expect(row).toMatchObject({
    status: 'undelivered',
    errorCode: 'blocked',
    errorMessage: 'blocked by user',
  });
  expect((await contactOf(person)).blockedAt).not.toBeNull();
  await say(person, 'ainda aí?');
  await eventually(async () => sentTo(person).length === 2);
  expect((await contactOf(person)).blockedAt).toBeNull();
  expect(await eventsOf(person)).toEqual(['opened', 'blocked', 'unblocked']);
});

test('who was blocked here is not answered, whatever they write', async () => {
  const person = newPerson();
  await say(person, 'oi');
  await eventually(async () => sentTo(person).length === 1);
  const { id } = await contactOf(person);
  await updateContact(sosia.context, { id, isBlocked: true });
  await say(person, 'ainda aí?');
  await quiet();
  expect(sentTo(person)).toHaveLength(1);
  expect((await contactOf(person)).blockedAt).not.toBeNull();
  expect(await eventsOf(person)).toEqual(['opened']);
});

test('a flood gets one polite notice', async () => {
  const person = newPerson();
  await sosia.platform.prisma.$executeRaw`
    update persona_versions set settings = jsonb_set(settings, '{timing}',
      '{"quietPeriodMs": 8000, "maxWaitMs": 20000}')`;
  for (let index = 0; index < 26; index += 1) await say(person, `mensagem ${index}`);
  await eventually(async () => sentTo(person).length > 0);
  await quiet();
  await answerAtOnce(sosia.platform);
  expect(sentTo(person)).toHaveLength(1);
  expect(sentTo(person)[0]?.body).toContain('muitas mensagens');
  expect(await eventsOf(person)).toEqual(['opened', 'muted']);
  // Once the flood has ended, only new messages are answered.
  await sosia.context.db.message.updateMany({
    where: { conversation: { contact: { phone: person.slice(9) } } },
    data: { createdAt: new Date(Date.now() - 120_000) },
  });
  const { id } = await contactOf(person);
  await sosia.context.db.contact.update({ where: { id }, data: { mutedUntil: new Date() } });
  await say(person, 'desculpe! quem é você?');
  await eventually(async () => sentTo(person).length === 2);
  const turn = await sosia.context.db.turn.findFirstOrThrow({
    where: { conversation: { contactId: id } },
    include: { messages: { where: { direction: 'inbound' } } },
  });
  expect(turn.messages).toHaveLength(1);
});

test('another bot that says the same again and again is cut', async () => {
  const person = newPerson();
  for (let index = 1; index <= 3; index += 1) {
    await say(person, 'Olá! Sou um assistente virtual.');
    await eventually(async () => sentTo(person).length === index);
  }
  await say(person, 'Olá! Sou um assistente virtual.');
  await say(person, 'Olá! Sou um assistente virtual.');
  await quiet();
  expect(sentTo(person)).toHaveLength(3);
  expect(await eventsOf(person)).toEqual(['opened', 'muted']);
});

test('what cannot be read is answered once in a conversation', async () => {
  const person = newPerson();
  const odd = { From: person, Body: '', MessageType: 'unknown' };
  await sosia.receive(odd);
  await eventually(async () => sentTo(person).length === 1);
  await sosia.receive(odd);
  await quiet();
  expect(sentTo(person)).toHaveLength(1);
});
