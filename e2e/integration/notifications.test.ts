import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sweep } from '../../core/src/installation/index.ts';
import { notify, sendNotification } from '../../core/src/notifications/index.ts';
import { contextFor, newId } from '../../core/src/platform/index.ts';
import { createSamples, openTestApp, type TestApp } from '../../server/testing/index.ts';
import { type RunningWorker, startWorker } from '../../worker/src/index.ts';
import { type FakeSmtp, startFakeSmtp } from '../fakes/fake-smtp.ts';
import { type Answer, type LoopbackServer, startLoopbackServer } from '../fakes/loopback-server.ts';
import { eventually } from './start-installation.ts';

let server: TestApp;
let worker: RunningWorker;
let smtp: FakeSmtp;
let receiver: LoopbackServer;
let answer: Answer = {};

beforeAll(async () => {
  smtp = await startFakeSmtp({ user: { name: 'sosia', password: 'segredo do correio' } });
  receiver = await startLoopbackServer(() => answer);
  server = await openTestApp({
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Sósia <sosia@example.com>',
    FETCH_TRUSTED_ORIGINS: receiver.url,
  });
  worker = await startWorker(server.platform);
});
afterAll(async () => {
  await worker.close();
  await server.close();
  await Promise.all([smtp.close(), receiver.close()]);
});
beforeEach(() => {
  answer = {};
  receiver.requests.length = 0;
  smtp.mails.length = 0;
  delete smtp.options.recipientCode;
});

async function place() {
  const organizationId = await server.platform.createOrganization('Leilões');
  const owner = await server.signIn(organizationId);
  const bia = await server.signIn(organizationId, 'attendant');
  const ctx = contextFor(server.platform, organizationId);
  const { conversations: conversationId } = await createSamples(ctx, 'Maria <Silva> & Cia');
  const handOff = () =>
    owner.call('POST', `/api/conversations/${conversationId}/handoff`, {
      reason: 'quer um humano',
    });
  return { organizationId, owner, bia, ctx, conversationId, handOff };
}

type Place = Awaited<ReturnType<typeof place>>;

async function createHook({ owner }: Place, parts: object = {}) {
  const url = `${receiver.url}/hook`;
  const body = { name: 'Loja', kind: 'webhook', url, events: ['waiting'], ...parts };
  const created = await owner.call('POST', '/api/notification-hooks', body);
  expect(created.statusCode, created.body).toBe(201);
  return created.json() as { hook: { id: string }; secret: string | null };
}

const deliveriesOf = async ({ owner }: Place) =>
  (await owner.call('GET', '/api/notification-deliveries')).json().data.filter(
    ({ event, status, responseCode }: Record<string, unknown>) =>
      // Skips the samples' own row, which was never sent.
      !(event === 'waiting' && status === 'failed' && responseCode === null),
  );

const bellOf = async ({ call }: Place['bia']) => (await call('GET', '/api/notifications')).json();

test('who may answer is told in the console that somebody waits; who did it, and viewers, are not', async () => {
  const here = await place();
  const viewer = await server.signIn(here.organizationId, 'viewer');
  await here.handOff();
  const bell = await eventually(async () => {
    const found = await bellOf(here.bia);
    return found.unread > 0 && found;
  });
  expect(bell.data[0]).toMatchObject({
    event: 'waiting',
    conversationId: here.conversationId,
    reason: 'quer um humano',
    facts: { contactName: 'Maria <Silva> & Cia' },
    readAt: null,
  });
  expect(await bellOf(here.owner)).toMatchObject({ total: 0, unread: 0 });
  expect(await bellOf(viewer)).toMatchObject({ total: 0, unread: 0 });
  await here.bia.call('POST', `/api/conversations/${here.conversationId}/claim`, {});
  // Once somebody has the conversation, it calls nobody.
  expect(await bellOf(here.bia)).toMatchObject({ total: 1, unread: 0 });
});

test('a webhook is told, signed so that its owner can check it', async () => {
  const here = await place();
  const { hook, secret } = await createHook(here);
  await here.handOff();
  const request = await eventually(async () => receiver.requests[0]);
  expect(JSON.parse(request.body)).toMatchObject({
    event: 'waiting',
    conversationId: here.conversationId,
    organizationId: here.organizationId,
    contactName: 'Maria <Silva> & Cia',
    reason: 'quer um humano',
    url: `https://sosia.example/#/conversations/${here.conversationId}`,
  });
  const signature = String(request.headers['sosia-signature']);
  const [, at, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  const expected = createHmac('sha256', String(secret)).update(`${at}.${request.body}`);
  expect(mac).toBe(expected.digest('hex'));
  expect(Math.abs(Date.now() / 1000 - Number(at))).toBeLessThan(60);
  const [sent] = await eventually(async () => {
    const found = await deliveriesOf(here);
    return found[0]?.status === 'sent' && found;
  });
  expect(sent).toMatchObject({
    targetName: 'Loja',
    responseCode: 200,
    attempts: 1,
    event: 'waiting',
  });
  const shown = await here.owner.call('GET', `/api/notification-hooks/${hook.id}`);
  expect(shown.json()).toMatchObject({ hasSecret: true, lastStatus: 'sent' });
  expect(shown.body).not.toContain(String(secret));
  expect(shown.body).not.toContain(`${receiver.url}/hook`);
});

test('Slack is told in text in which a name is only a name', async () => {
  const here = await place();
  await createHook(here, { kind: 'slack', name: 'Canal' });
  await here.handOff();
  const request = await eventually(async () => receiver.requests[0]);
  const { text } = JSON.parse(request.body);
  expect(text).toContain('*Maria &lt;Silva&gt; &amp; Cia espera por um atendente*');
  expect(text).toContain(`/#/conversations/${here.conversationId}|Abrir a conversa>`);
  expect(request.headers['sosia-signature']).toBeUndefined();
});

test('what fails for now is tried again after growing pauses, and given up in the end', async () => {
  const here = await place();
  await createHook(here);
  answer = { status: 503 };
  await here.handOff();
  const [first] = await eventually(async () => {
    const found = await deliveriesOf(here);
    return found[0]?.attempts === 1 && found[0]?.responseCode && found;
  });
  expect(first).toMatchObject({ status: 'pending', responseCode: 503, error: 'http_503' });
  const pauses: number[] = [];
  for (let attempt = 2; attempt <= 8; attempt += 1) {
    const data = { nextAttemptAt: new Date(Date.now() - 1) };
    await here.ctx.db.notificationDelivery.updateMany({ where: { id: first.id }, data });
    await sendNotification(here.ctx, first.id);
    const row = await here.ctx.db.notificationDelivery.findUniqueOrThrow({
      where: { id: first.id },
    });
    expect(row.attempts).toBe(attempt);
    if (row.nextAttemptAt) pauses.push(row.nextAttemptAt.getTime() - Date.now());
  }
  expect(pauses.length).toBe(6);
  expect([...pauses].sort((a, b) => a - b)).toEqual(pauses);
  expect(pauses.at(-1)).toBeGreaterThan(11 * 3_600_000);
  const [last] = await deliveriesOf(here);
  expect(last).toMatchObject({ status: 'failed', attempts: 8, nextAttemptAt: null });
  answer = {};
  const again = await here.owner.call('POST', `/api/notification-deliveries/${first.id}/resend`);
  expect(again.json()).toMatchObject({
    status: 'sent',
    responseCode: 200,
    attempts: 1,
    error: null,
  });
});

test('what a receiver refuses for good is not tried again', async () => {
  const here = await place();
  const { hook } = await createHook(here);
  answer = { status: 410 };
  const refused = await here.owner.call('POST', `/api/notification-hooks/${hook.id}/test`);
  expect(refused.json()).toMatchObject({
    event: 'test',
    status: 'failed',
    responseCode: 410,
    nextAttemptAt: null,
  });
  answer = { status: 302, headers: { location: 'http://127.0.0.1:9/' } };
  const redirected = await here.owner.call('POST', `/api/notification-hooks/${hook.id}/test`);
  expect(redirected.json()).toMatchObject({ status: 'failed', responseCode: 302 });
});

test('hooks lead to public addresses alone, by https', async () => {
  const { owner } = await place();
  const urls = [
    'http://example.com/hook',
    'https://127.0.0.1/hook',
    'https://[::1]/hook',
    'https://10.0.0.1/hook',
    'https://169.254.169.254/latest',
    'https://user:pass@example.com/hook',
  ];
  for (const url of urls) {
    const body = { name: 'x', kind: 'webhook', url, events: ['waiting'] };
    const refused = await owner.call('POST', '/api/notification-hooks', body);
    expect(refused.json(), url).toMatchObject({ status: 422, code: 'hook_address_not_allowed' });
  }
  const url = 'https://example.com/services/T0/B0/x';
  const slack = { name: 'x', kind: 'slack', url, events: ['waiting'] };
  const refused = await owner.call('POST', '/api/notification-hooks', slack);
  expect(refused.json()).toMatchObject({ status: 422, code: 'not_slack' });
});

test('a public name that leads into our own network is not connected to', async () => {
  const here = await place();
  const { port } = new URL(receiver.url);
  const url = `https://localhost:${port}/hook`;
  const { hook } = await createHook(here, { url });
  const tested = await here.owner.call('POST', `/api/notification-hooks/${hook.id}/test`);
  expect(tested.json()).toMatchObject({ status: 'failed', error: 'private_address' });
  expect(receiver.requests).toEqual([]);
});

test('who asked for it gets an e-mail in their language', async () => {
  const here = await place();
  const preferences = (await here.bia.call('GET', '/api/me/notifications')).json();
  preferences.waiting = { console: false, email: true };
  await here.bia.call('PATCH', '/api/me/notifications', preferences);
  await here.bia.call('PATCH', '/api/me', { locale: 'en' });
  await here.handOff();
  const mail = await eventually(async () => smtp.mails[0]);
  const { email } = (await here.bia.call('GET', '/api/me')).json().user;
  expect(mail).toMatchObject({ from: 'sosia@example.com', to: [email], user: 'sosia' });
  expect(mail.headers.subject).toBe('Maria <Silva> & Cia is waiting for an attendant');
  expect(mail.text).toContain('Reason: quer um humano');
  expect(mail.text).toContain(`https://sosia.example/#/conversations/${here.conversationId}`);
  expect((await bellOf(here.bia)).total).toBe(0);
  const [logged] = await eventually(async () => {
    const found = await deliveriesOf(here);
    return found[0]?.status === 'sent' && found;
  });
  expect(logged).toMatchObject({ channel: 'email', responseCode: 250 });
});

test('a mail server that refuses for now is asked again; one that refuses for good is not', async () => {
  const { owner } = await place();
  const tried = async (code: number) => {
    smtp.options.recipientCode = code;
    return (await owner.call('POST', '/api/settings/test-mail')).json();
  };
  expect(await tried(450)).toMatchObject({
    status: 'pending',
    responseCode: 450,
    error: 'smtp_450',
  });
  expect(await tried(550)).toMatchObject({
    status: 'failed',
    responseCode: 550,
    nextAttemptAt: null,
  });
  expect(await tried(250)).toMatchObject({ status: 'sent', responseCode: 250 });
});

test('what is rolled back is told to nobody', async () => {
  const here = await place();
  const undone = here.ctx.db.$transaction(async (tx) => {
    await notify(tx, here.ctx, { event: 'waiting', conversationId: here.conversationId });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  const where = { reason: null, conversationId: here.conversationId };
  expect(await here.ctx.db.notification.count({ where })).toBe(0);
});

test('what lost its job is found by the sweeper, once', async () => {
  const here = await place();
  await createHook(here, { events: ['number_trouble'] });
  const { id: numberId } = await here.ctx.db.number.findFirstOrThrow();
  const { organizationId } = here;
  const createdAt = new Date(Date.now() - 60_000);
  const data = { id: newId(), organizationId, event: 'number_trouble', numberId, createdAt };
  // The state that a process leaves when it dies between the commit and the job.
  await here.ctx.db.notification.create({ data });
  await Promise.all([sweep(server.platform), sweep(server.platform)]);
  await eventually(async () => receiver.requests[0]);
  await eventually(async () => (await deliveriesOf(here))[0]?.status === 'sent');
  expect(receiver.requests.length).toBe(1);
  expect((await bellOf(here.owner)).data[0]).toMatchObject({ event: 'number_trouble', numberId });
  // It concerns only people who manage numbers.
  expect((await bellOf(here.bia)).total).toBe(0);
});

test('who has a conversation given to them by a colleague who left is told', async () => {
  const here = await place();
  const caio = await server.signIn(here.organizationId, 'attendant');
  await here.bia.call('POST', `/api/conversations/${here.conversationId}/claim`, {});
  const reassignTo = caio.userId;
  await here.owner.call('POST', `/api/people/${here.bia.userId}/deactivate`, { reassignTo });
  const bell = await eventually(async () => {
    const found = await bellOf(caio);
    return found.unread > 0 && found;
  });
  expect(bell.data.map(({ event }: { event: string }) => event)).toEqual(['assigned']);
});
