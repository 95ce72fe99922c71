import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweep } from '../../core/src/installation/index.ts';
import {
  answerAtOnce,
  ENDLESS,
  eventually,
  type Installation,
  startInstallation,
  whenIdle,
} from './start-installation.ts';

const RATE = { code: 63018, message: 'Rate limit exceeded for Channel' };

let sosia: Installation;
let people = 0;
const newPerson = () => `whatsapp:+55519${String(10_000_000 + people++)}`;

beforeAll(async () => {
  sosia = await startInstallation();
  await answerAtOnce(sosia.platform);
  const address = await sosia.app.listen({ port: 0, host: '127.0.0.1' });
  sosia.twilio.options.deliverTo = (url) => address + new URL(url).pathname;
});
afterAll(() => sosia?.close());

/** Waits until nothing is left to do but later attempts. */
const idle = () => whenIdle(sosia.platform, { except: [...ENDLESS, 'send-messages'] });

const sentTo = (person: string) => sosia.twilio.messages.filter(({ to }) => to === person);
const outboxOf = (person: string) =>
  sosia.context.db.message.findFirstOrThrow({
    where: { direction: 'outbound', conversation: { contact: { phone: person.slice(9) } } },
    orderBy: { position: 'asc' },
  });

/** Waits until Twilio accepts somebody's first answer. Returns its SID. */
async function answered(person: string): Promise<string> {
  await sosia.receive({ From: person, Body: 'oi' });
  return eventually(async () => {
    const row = sentTo(person)[0] && (await outboxOf(person));
    return row?.status === 'queued' && row.providerMessageId;
  });
}

/** Makes the next attempt due now. */
async function letItBeDue(person: string): Promise<void> {
  const { id } = await outboxOf(person);
  await sosia.context.db.message.update({ where: { id }, data: { nextAttemptAt: new Date() } });
  await sweep(sosia.platform, 0);
}

test('what was taken, and then failed for a reason that passes, is sent again after a while', async () => {
  const person = newPerson();
  const first = await answered(person);
  await sosia.twilio.sendStatus(first, 'failed', RATE);
  const waiting = await outboxOf(person);
  expect(waiting).toMatchObject({
    status: 'pending',
    errorCode: '63018',
    providerMessageId: null,
  });
  const wait = (waiting.nextAttemptAt?.getTime() ?? 0) - Date.now();
  expect(wait).toBeGreaterThan(50_000);
  expect(wait).toBeLessThanOrEqual(60_000);
  const number = await sosia.context.db.number.findFirst({ where: { channel: 'whatsapp' } });
  expect(number?.lastFailureCode).toBeNull();
  await letItBeDue(person);
  await eventually(async () => sentTo(person).length === 2);
  const [before, after] = sentTo(person);
  expect(after?.body).toBe(before?.body);
  await eventually(async () => (await outboxOf(person)).providerMessageId === after?.sid);
  await sosia.twilio.sendStatus(after?.sid ?? '', 'delivered');
  await sosia.twilio.sendStatus(first, 'failed', RATE);
  expect(await outboxOf(person)).toMatchObject({ status: 'delivered', errorCode: null });
  expect(sentTo(person)).toHaveLength(2);
});

test('it is tried four times in all, and then left to a person', async () => {
  const person = newPerson();
  await answered(person);
  for (const attempt of [1, 2, 3, 4]) {
    const taken = await eventually(async () => {
      const row = await outboxOf(person);
      return row.status === 'queued' && row.attempts === attempt && row;
    });
    await sosia.twilio.sendStatus(taken.providerMessageId ?? '', 'undelivered', RATE);
    if (attempt < 4) await letItBeDue(person);
  }
  expect(await outboxOf(person)).toMatchObject({
    status: 'undelivered',
    nextAttemptAt: null,
    errorCode: '63018',
  });
  await sweep(sosia.platform, 0);
  await idle();
  expect(sentTo(person)).toHaveLength(4);
});

test.each([63003, 63038, 99999])('one that fails with %i is not', async (code) => {
  const person = newPerson();
  await sosia.twilio.sendStatus(await answered(person), 'failed', { code, message: 'no' });
  expect(await outboxOf(person)).toMatchObject({ status: 'failed', nextAttemptAt: null });
});

test('what arrived after all is not sent a second time', async () => {
  const person = newPerson();
  const first = await answered(person);
  await sosia.twilio.sendStatus(first, 'failed', RATE);
  await sosia.twilio.sendStatus(first, 'delivered');
  expect(await outboxOf(person)).toMatchObject({
    status: 'delivered',
    providerMessageId: first,
    nextAttemptAt: null,
    errorCode: null,
  });
  await sosia.twilio.sendStatus(first, 'failed', RATE);
  await sweep(sosia.platform, 0);
  await idle();
  expect(await outboxOf(person)).toMatchObject({ status: 'delivered' });
  expect(sentTo(person)).toHaveLength(1);
});

test.each(['before', 'after'] as const)(
  'a second attempt that broke off %s Twilio took it is not taken for the first, which failed',
  async (drop) => {
    const person = newPerson();
    const first = await answered(person);
    await sosia.twilio.sendStatus(first, 'failed', RATE);
    sosia.twilio.fail({ drop });
    await letItBeDue(person);
    const found = await eventually(async () => {
      const row = await outboxOf(person);
      return row.status === 'queued' && row;
    });
    expect(sentTo(person)).toHaveLength(2);
    expect(found.providerMessageId).toBe(sentTo(person)[1]?.sid);
  },
);

test('a failure heard of before the answer to our own request is left to a person', async () => {
  const person = newPerson();
  sosia.twilio.fail({ delayMs: 600 });
  await sosia.receive({ From: person, Body: 'oi' });
  const taken = await eventually(async () => sentTo(person)[0]);
  await sosia.twilio.sendStatus(taken.sid, 'failed', RATE);
  await idle();
  expect(await outboxOf(person)).toMatchObject({
    status: 'failed',
    providerMessageId: taken.sid,
    nextAttemptAt: null,
  });
  expect(sentTo(person)).toHaveLength(1);
});

test('an answer that failed is not repeated once the conversation has gone on', async () => {
  const person = newPerson();
  const first = await answered(person);
  await sosia.receive({ From: person, Body: 'Quem é você?' });
  await eventually(async () => {
    const rows = await sosia.context.db.message.findMany({
      where: { direction: 'outbound', conversation: { contact: { phone: person.slice(9) } } },
    });
    return rows.length === 2 && rows.every(({ status }) => status === 'queued');
  });
  await sosia.twilio.sendStatus(first, 'failed', RATE);
  expect(await outboxOf(person)).toMatchObject({ status: 'failed', nextAttemptAt: null });
});
