import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweep } from '../../core/src/installation/index.ts';
import {
  answerAtOnce,
  eventually,
  type Installation,
  startInstallation,
} from './start-installation.ts';

let sosia: Installation;
let people = 0;
const newPerson = () => `whatsapp:+55219${String(10_000_000 + people++)}`;

beforeAll(async () => {
  sosia = await startInstallation();
  await answerAtOnce(sosia.platform);
});
afterAll(() => sosia?.close());

const sentTo = (person: string) => sosia.twilio.messages.filter(({ to }) => to === person);
const outboxOf = (person: string) =>
  sosia.context.db.message.findFirst({
    where: { direction: 'outbound', conversation: { contact: { phone: person.slice(9) } } },
  });

const PATIENT = { timeout: 60_000 };

test(
  'a send that was taken, but whose answer was lost, is found and not sent twice',
  PATIENT,
  async () => {
    const person = newPerson();
    sosia.twilio.fail({ drop: 'after' });
    await sosia.receive({ From: person, Body: 'oi' });
    const row = await eventually(async () => {
      const message = await outboxOf(person);
      return message?.providerMessageId ? message : null;
    }, 40_000);
    expect(sentTo(person)).toHaveLength(1);
    expect(row.providerMessageId).toBe(sentTo(person)[0]?.sid);
  },
);

test('a send that never arrived is sent again', PATIENT, async () => {
  const person = newPerson();
  sosia.twilio.fail({ drop: 'before' });
  await sosia.receive({ From: person, Body: 'oi' });
  // It is looked up twice: a message in transit may not be listed yet.
  await eventually(async () => (await outboxOf(person))?.providerMessageId, 40_000);
  expect(sentTo(person)).toHaveLength(1);
});

test('too many requests are waited out', async () => {
  const person = newPerson();
  sosia.twilio.fail({ status: 429, code: 20429, message: 'Too Many Requests' });
  await sosia.receive({ From: person, Body: 'oi' });
  await eventually(async () => (await outboxOf(person))?.providerMessageId);
  expect(sentTo(person)).toHaveLength(1);
});

test('what can never be sent is given up with its reason, and the number shows it', async () => {
  const person = newPerson();
  sosia.twilio.fail({ status: 400, code: 63003, message: 'not a WhatsApp user' });
  await sosia.receive({ From: person, Body: 'oi' });
  const row = await eventually(async () => {
    const message = await outboxOf(person);
    return message?.status === 'failed' ? message : null;
  });
  expect(row).toMatchObject({ errorCode: '63003', nextAttemptAt: null });
  const number = await sosia.context.db.number.findFirst({ where: { channel: 'whatsapp' } });
  expect(number?.lastFailureCode).toBe('63003');
});

test('a sender that died before it recorded leaves nothing doubled', async () => {
  const person = newPerson();
  await sosia.receive({ From: person, Body: 'oi' });
  const sent = await eventually(async () => {
    const message = await outboxOf(person);
    return message?.providerMessageId ? message : null;
  });
  // The state that a crash between Twilio's answer and our record would leave.
  await sosia.context.db.message.update({
    where: { id: sent.id },
    data: { status: 'sending', providerMessageId: null, nextAttemptAt: new Date() },
  });
  await sweep(sosia.platform, 0);
  const found = await eventually(async () => {
    const message = await outboxOf(person);
    return message?.providerMessageId ? message : null;
  });
  expect(found.providerMessageId).toBe(sent.providerMessageId);
  expect(sentTo(person)).toHaveLength(1);
});

test('an answer whose job was lost is given by the sweeper', async () => {
  const person = newPerson();
  await sosia.platform.prisma.$executeRaw`
    update persona_versions set settings = jsonb_set(settings, '{timing}',
      '{"quietPeriodMs": 8000, "maxWaitMs": 8000}')`;
  await sosia.receive({ From: person, Body: 'oi' });
  await sosia.platform.queue.clear();
  await answerAtOnce(sosia.platform);
  await sweep(sosia.platform, 0);
  await eventually(async () => sentTo(person).length === 1);
});
