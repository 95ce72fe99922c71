import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { prepareInstallation } from '../../core/src/installation/index.ts';
import { sweepOutbox } from '../../core/src/outbox/index.ts';
import { markSending } from '../../core/src/outbox/mark-sending.ts';
import { newId } from '../../core/src/platform/index.ts';
import {
  ACCOUNT_SID,
  answerAtOnce,
  ENDLESS,
  eventually,
  type Installation,
  NUMBER,
  startInstallation,
  whenIdle,
} from './start-installation.ts';

let sosia: Installation;
let owner: Awaited<ReturnType<Installation['signIn']>>;
let people = 0;
const newPerson = () => `whatsapp:+55419${String(10_000_000 + people++)}`;
const DAY_MS = 86_400_000;

beforeAll(async () => {
  sosia = await startInstallation();
  await answerAtOnce(sosia.platform);
  owner = await sosia.signIn();
  const address = await sosia.app.listen({ port: 0, host: '127.0.0.1' });
  sosia.twilio.options.deliverTo = (url) => address + new URL(url).pathname;
});
afterAll(() => sosia?.close());

/** Waits until nothing is left to do but later attempts. */
const idle = () => whenIdle(sosia.platform, { except: [...ENDLESS, 'send-messages'] });
beforeEach(() => {
  sosia.twilio.messages.length = 0;
});

const sentTo = (person: string) => sosia.twilio.messages.filter(({ to }) => to === person);
const messageOf = (id: string) => sosia.context.db.message.findUniqueOrThrow({ where: { id } });

/** A conversation that the owner took over after its first answer. */
async function attended(person = newPerson()) {
  await sosia.receive({ From: person, Body: 'oi' });
  await eventually(async () => sentTo(person)[0]);
  const conversation = await sosia.context.db.conversation.findFirstOrThrow({
    where: { contact: { phone: person.slice(9) } },
  });
  const { id } = conversation;
  await idle();
  await owner('POST', `/api/conversations/${id}/claim`, {});
  return { person, id };
}

const write = (id: string, body: object) =>
  owner('POST', `/api/conversations/${id}/messages`, body);

/** Writes a message that Twilio refuses for good. */
async function failed(id: string, code = 63003) {
  sosia.twilio.fail({ status: 400, code, message: 'no' });
  const { id: messageId } = (await write(id, { text: 'uma vez' })).json();
  await eventually(async () => (await messageOf(messageId)).status === 'failed');
  return messageId as string;
}

const firstNumber = async () =>
  (await owner('GET', '/api/numbers?channel=whatsapp')).json().data[0];

test('a long text leaves as few messages, in order, none too long', async () => {
  const { person, id } = await attended();
  const text = Array.from({ length: 660 }, (_, index) => `nº${index}`).join(' ');
  expect(text.length).toBeGreaterThan(3200);
  await write(id, { text });
  await eventually(async () => sentTo(person).length === 4);
  const bodies = sentTo(person)
    .slice(1)
    .map(({ body }) => body);
  expect(bodies.join(' ')).toBe(text);
});

test('a callback that comes before the answer to our own request is not undone by it', async () => {
  const { person, id } = await attended();
  sosia.twilio.fail({ delayMs: 700 });
  const { id: messageId } = (await write(id, { text: 'olá' })).json();
  const taken = await eventually(async () => sentTo(person)[1]);
  await sosia.twilio.sendStatus(taken.sid, 'delivered');
  expect(await messageOf(messageId)).toMatchObject({
    status: 'delivered',
    providerMessageId: taken.sid,
  });
  await idle();
  expect(await messageOf(messageId)).toMatchObject({
    status: 'delivered',
    nextAttemptAt: null,
  });
  expect(sentTo(person)).toHaveLength(2);
});

test('Twilio is left alone for as long as it asks', async () => {
  const { id, person } = await attended();
  const headers = { 'retry-after': '4' };
  sosia.twilio.fail({ status: 429, code: 20429, message: 'Too Many Requests', headers });
  const from = Date.now();
  await write(id, { text: 'calma' });
  await eventually(async () => sentTo(person).length === 2);
  expect(Date.now() - from).toBeGreaterThanOrEqual(4000);
});

test('a message that failed is sent again once, and only if it failed', async () => {
  const { id, person } = await attended();
  const messageId = await failed(id);
  const withFailures = async () =>
    (await owner('GET', '/api/conversations?hasFailedSend=true'))
      .json()
      .data.map((row: { id: string }) => row.id);
  expect(await withFailures()).toContain(id);
  const again = () => owner('POST', `/api/messages/${messageId}/resend`, {});
  const answers = await Promise.all([again(), again(), again()]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
  await eventually(async () => sentTo(person).length === 2);
  expect(await withFailures()).not.toContain(id);
  const resent = answers.find(({ statusCode }) => statusCode === 201)?.json();
  expect(resent).toMatchObject({ body: 'uma vez', details: { resendOf: messageId } });
  const refused = await owner('POST', `/api/messages/${resent.id}/resend`, {});
  expect(refused.json()).toMatchObject({ status: 409, code: 'not_failed' });
});

test('a number that Twilio does not know as a sender shows it, until one of its messages arrives', async () => {
  const { id, person } = await attended();
  const before = sentTo(person)[0]?.sid ?? '';
  await failed(id, 63007);
  await failed(id, 63003);
  const refused = { health: 'sender_refused', lastFailureCode: '63007' };
  expect(await firstNumber()).toMatchObject(refused);
  // It was sent before the trouble began.
  await sosia.twilio.sendStatus(before, 'delivered');
  expect(await firstNumber()).toMatchObject(refused);
  await write(id, { text: 'e agora?' });
  const after = await eventually(async () => sentTo(person)[1]);
  await sosia.twilio.sendStatus(after.sid, 'sent');
  expect(await firstNumber()).toMatchObject(refused);
  await sosia.twilio.sendStatus(after.sid, 'delivered');
  expect(await firstNumber()).toMatchObject({ health: 'ok', lastFailureCode: null });
});

test('a connection test finds out which senders Twilio lets send again', async () => {
  const { id } = await attended();
  const account = await sosia.context.db.providerAccount.findFirstOrThrow();
  const check = () => owner('POST', `/api/provider-accounts/${account.id}/check`, {});
  await failed(id, 63051);
  sosia.twilio.options.senders = ['whatsapp:+5511900000000'];
  expect((await check()).json().lastCheckError).toBeNull();
  expect((await firstNumber()).health).toBe('sender_refused');
  sosia.twilio.fail({ on: 'senders', status: 403, code: 20003, message: 'Permission denied' });
  expect((await check()).json().lastCheckError).toBeNull();
  expect((await firstNumber()).health).toBe('sender_refused');
  sosia.twilio.options.senders = [NUMBER];
  await check();
  expect(await firstNumber()).toMatchObject({ health: 'ok', lastFailureCode: null });
  delete sosia.twilio.options.senders;
});

test('after 24 hours a person sends a template, and free text is refused when it is asked and sent', async () => {
  const { id, person } = await attended();
  const open = (await owner('GET', `/api/conversations/${id}`)).json();
  const left = Date.parse(open.windowClosesAt) - Date.now();
  expect(left).toBeGreaterThan(DAY_MS - 60_000);
  expect(left).toBeLessThanOrEqual(DAY_MS);
  await sosia.context.db.conversation.update({
    where: { id },
    data: { lastInboundAt: new Date(Date.now() - DAY_MS) },
  });
  expect((await write(id, { text: 'tarde demais' })).json().code).toBe('outside_window');

  const accounts = (await owner('GET', '/api/provider-accounts')).json();
  const account = accounts.data.find(
    ({ accountSid }: { accountSid: string }) => accountSid === ACCOUNT_SID,
  );
  const contentSid = `HX${'b'.repeat(32)}`;
  const template = (
    await owner('POST', '/api/templates', {
      providerAccountId: account.id,
      contentSid,
      name: 'Retorno',
      body: 'Olá {{1}}, sobre {{2}}: podemos continuar?',
    })
  ).json();
  expect(template.variables).toEqual(['1', '2']);
  const missing = await write(id, { templateId: template.id, variables: { 1: 'Ana' } });
  expect(missing.statusCode).toBe(422);
  const variables = { 1: 'Ana', 2: '$& "o leilão"' };
  const message = await write(id, { templateId: template.id, variables });
  expect(message.json()).toMatchObject({
    kind: 'template',
    body: 'Olá Ana, sobre $& "o leilão": podemos continuar?',
  });
  const sent = await eventually(async () => sentTo(person)[1]);
  expect(sent.form).toMatchObject({ ContentSid: contentSid, From: NUMBER, To: person });
  expect(JSON.parse(sent.form.ContentVariables ?? '')).toEqual(variables);
  expect(sent.form.Body).toBeUndefined();
});

test('what a person or the persona wrote in time does not leave too late', async () => {
  const { id, person } = await attended();
  sosia.twilio.fail({ status: 429, code: 20429, message: 'Too Many Requests' });
  const { id: messageId } = (await write(id, { text: 'quase' })).json();
  await eventually(async () => (await messageOf(messageId)).attempts === 1);
  await sosia.context.db.conversation.update({
    where: { id },
    data: { lastInboundAt: new Date(Date.now() - DAY_MS) },
  });
  await eventually(async () => (await messageOf(messageId)).status === 'failed');
  expect(await messageOf(messageId)).toMatchObject({ errorCode: 'outside_window' });
  expect(sentTo(person)).toHaveLength(1);
});

test("a connection is tested, and a wrong token is seen on the account's numbers", async () => {
  const { data } = (await owner('GET', '/api/provider-accounts')).json();
  const check = async () =>
    (await owner('POST', `/api/provider-accounts/${data[0].id}/check`, {})).json();
  expect(await check()).toMatchObject({
    lastCheckError: null,
    lastCheckedAt: expect.any(String),
  });
  const { authToken } = sosia.twilio.options;
  sosia.twilio.options.authToken = 'another';
  expect((await check()).lastCheckError).toContain('20003');
  const numbers = (await owner('GET', '/api/numbers?channel=whatsapp')).json();
  expect(numbers.data[0].health).toBe('account_failing');
  sosia.twilio.options.authToken = authToken;
  expect((await check()).lastCheckError).toBeNull();
  const refused = await owner('DELETE', `/api/provider-accounts/${data[0].id}`);
  expect(refused.json().code).toBe('account_from_environment');
});

test('an account with a standard API key is well, and its numbers are again once it is let in', async () => {
  const key = { sid: `SK${'a'.repeat(32)}`, secret: 'segredo' };
  const { id } = await sosia.context.db.providerAccount.findFirstOrThrow();
  const { authToken } = sosia.twilio.options;
  const seal = (apiKeySecret: string) => {
    const login = { authToken, apiKeySid: key.sid, apiKeySecret };
    const sealed = sosia.platform.secrets.encrypt(JSON.stringify(login));
    return sosia.context.db.providerAccount.update({
      where: { id },
      data: { credentials: sealed },
    });
  };
  const check = async () =>
    (await owner('POST', `/api/provider-accounts/${id}/check`, {})).json().lastCheckError;
  const health = async () =>
    (await owner('GET', '/api/numbers?channel=whatsapp')).json().data[0].health;
  const { credentials: before } = await sosia.context.db.providerAccount.findUniqueOrThrow({
    where: { id },
  });
  await sosia.context.db.number.updateMany({
    where: { providerAccountId: id },
    data: { lastFailureAt: new Date(), lastFailureCode: '20003' },
  });
  sosia.twilio.options.apiKey = key;
  await seal('outro segredo');
  expect(await check()).toMatch(/^API key: .*20003/);
  await seal(key.secret);
  expect(await check()).toBeNull();
  expect(await health()).toBe('ok');
  delete sosia.twilio.options.apiKey;
  await sosia.context.db.providerAccount.update({ where: { id }, data: { credentials: before } });
});

test('what waited for refused credentials leaves once they are taken', async () => {
  const { id } = await sosia.context.db.providerAccount.findFirstOrThrow();
  const person = newPerson();
  const { authToken } = sosia.twilio.options;
  sosia.twilio.options.authToken = 'another';
  await sosia.receive({ From: person, Body: 'oi' });
  const refused = { status: 'pending', errorCode: '20003' } as const;
  await eventually(() => sosia.context.db.message.findFirst({ where: refused }));
  sosia.twilio.options.authToken = authToken;
  await sweepOutbox(sosia.platform, new Date());
  await idle();
  expect(sentTo(person)).toHaveLength(0);
  await owner('POST', `/api/provider-accounts/${id}/check`, {});
  await sweepOutbox(sosia.platform, new Date(Date.now() + 1));
  await eventually(async () => sentTo(person).length === 1);
});

test("a token renewed in the environment ends its account's trouble at the next start", async () => {
  const account = () => sosia.context.db.providerAccount.findFirstOrThrow();
  const health = async () =>
    (await owner('GET', '/api/numbers?channel=whatsapp')).json().data[0].health;
  const { id } = await account();
  const lastCheckedAt = new Date();
  const checked = { lastCheckedAt, lastCheckError: 'Authenticate (20003)' };
  await sosia.context.db.providerAccount.update({ where: { id }, data: checked });
  await sosia.context.db.number.updateMany({
    where: { providerAccountId: id },
    data: { lastFailureAt: new Date(), lastFailureCode: '20003' },
  });
  await prepareInstallation(sosia.platform);
  expect(await health()).toBe('account_failing');
  const { config } = sosia.platform;
  const renewed = { ...config.twilio, account: { sid: ACCOUNT_SID, authToken: 'renewed' } };
  await prepareInstallation({ ...sosia.platform, config: { ...config, twilio: renewed } });
  expect((await account()).lastCheckError).toBeNull();
  expect(await health()).toBe('ok');
  await prepareInstallation(sosia.platform);
});

test('one sender gets no more than its rate, whoever sends', async () => {
  const number = await sosia.context.db.number.findFirstOrThrow({
    where: { address: NUMBER },
    include: { providerAccount: true },
  });
  const slots = { ...number, providerAccount: { settings: { messagesPerSecond: 20 } } };
  // The messages do not exist, so only the number's next slot changes.
  const row = () => ({ id: newId(), attempts: 0, conversation: { number: slots } });
  await sosia.context.db.number.update({ where: { id: number.id }, data: { nextSendAt: null } });
  const options = { isSlotNeeded: true, lookAgainMs: 3000 };
  const taken = await Promise.all(
    Array.from({ length: 30 }, () => markSending(sosia.context, row(), options)),
  );
  const spread = taken.map(({ waitMs }) => waitMs).toSorted((a, b) => a - b);
  // A short burst may be sent at once; each of the others gets its own slot.
  expect(spread.filter((wait) => wait === 0).length).toBeGreaterThanOrEqual(5);
  expect(spread.filter((wait) => wait === 0).length).toBeLessThanOrEqual(12);
  expect(spread.at(-1)).toBeGreaterThan(700);
  expect(spread.at(-1)).toBeLessThanOrEqual(1300);
});
