import twilio from 'twilio';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type FakeTwilio,
  inboundMessage,
  signTwilioRequest,
  startFakeTwilio,
} from './fake-twilio.ts';
import { type LoopbackServer, startLoopbackServer } from './loopback-server.ts';

const accountSid = `AC${'a'.repeat(32)}`;
const authToken = 'token-of-the-test';
const from = 'whatsapp:+14155238886';
const to = 'whatsapp:+5511987654321';

let fake: FakeTwilio;
let client: twilio.Twilio;

beforeEach(async () => {
  fake = await startFakeTwilio({ accountSid, authToken, senders: [from] });
  client = twilioClient(authToken);
});

afterEach(() => fake.close());

function twilioClient(token: string) {
  const made = twilio(accountSid, token, { timeout: 300 });
  made.api.baseUrl = fake.url;
  made.messaging.baseUrl = fake.url;
  return made;
}

describe('messages', () => {
  it('takes one, gives it back by its id, and lists it by its addresses', async () => {
    const sent = await client.messages.create({ from, to, body: 'Olá, tudo bem?' });
    expect(sent.sid).toMatch(/^SM[0-9a-f]{32}$/);
    expect(sent).toMatchObject({ status: 'queued', body: 'Olá, tudo bem?', errorCode: null });
    expect((await client.messages(sent.sid).fetch()).to).toBe(to);
    const dateSentAfter = new Date(Date.now() - 60_000);
    const listed = await client.messages.list({ to, from, dateSentAfter });
    expect(listed.map((message) => message.sid)).toEqual([sent.sid]);
    expect(await client.messages.list({ to: 'whatsapp:+5511000000000' })).toEqual([]);
  });

  it('pages through a long list, newest first', async () => {
    for (let i = 0; i < 5; i++) await client.messages.create({ from, to, body: `${i}` });
    const listed = await client.messages.list({ to, pageSize: 2 });
    expect(listed.map((message) => message.body)).toEqual(['4', '3', '2', '1', '0']);
    expect(fake.requests.filter((request) => request.method === 'GET')).toHaveLength(3);
  });

  it('refuses what Twilio refuses, with its codes', async () => {
    const create = (options: object) => client.messages.create({ from, to, ...options });
    await expect(create({})).rejects.toMatchObject({ status: 400, code: 21619 });
    await expect(create({ body: 'x'.repeat(1601) })).rejects.toMatchObject({ code: 21658 });
    const stranger = create({ body: 'Oi', from: 'whatsapp:+15550001111' });
    await expect(stranger).rejects.toMatchObject({ code: 63007 });
    const missing = client.messages(`SM${'0'.repeat(32)}`).fetch();
    await expect(missing).rejects.toMatchObject({ status: 404, code: 20404 });
    const wrong = twilioClient('another').messages.list();
    await expect(wrong).rejects.toMatchObject({ status: 401, code: 20003 });
    expect(fake.messages).toEqual([]);
  });
});

describe('faults', () => {
  it('fails the next requests by status and code, then works again', async () => {
    fake.fail({ times: 2, status: 429, code: 20429, message: 'Too Many Requests' });
    const create = () => client.messages.create({ from, to, body: 'Oi' });
    await expect(create()).rejects.toMatchObject({ status: 429, code: 20429 });
    await expect(create()).rejects.toMatchObject({ status: 429 });
    await create();
    expect(fake.messages).toHaveLength(1);
  });

  it('takes a message and drops the connection, or answers after the caller gave up', async () => {
    fake.fail({ drop: 'before' });
    await expect(client.messages.create({ from, to, body: 'perdida' })).rejects.toThrow();
    fake.fail({ drop: 'after' });
    await expect(client.messages.create({ from, to, body: 'aceita' })).rejects.toThrow();
    fake.fail({ delayMs: 600 });
    await expect(client.messages.create({ from, to, body: 'lenta' })).rejects.toThrow(/timeout/);
    expect(fake.messages.map((message) => message.body)).toEqual(['aceita', 'lenta']);
  });
});

it('keeps media until it is deleted, behind a redirect that takes no credentials', async () => {
  const { MediaUrl0 = '' } = fake.receiveMedia({
    contentType: 'text/plain',
    bytes: Buffer.from('oi'),
  });
  const headers = { authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` };
  expect((await fetch(MediaUrl0, { redirect: 'manual' })).status).toBe(401);
  const redirect = await fetch(MediaUrl0, { headers, redirect: 'manual' });
  const location = redirect.headers.get('location') ?? '';
  expect(redirect.status).toBe(307);
  expect(await (await fetch(location)).text()).toBe('oi');
  expect((await fetch(location, { headers })).status).toBe(400);
  const [, messageSid = '', mediaSid = ''] = /Messages\/(\w+)\/Media\/(\w+)/.exec(MediaUrl0) ?? [];
  await client.messages(messageSid).media(mediaSid).remove();
  expect((await fetch(MediaUrl0, { headers })).status).toBe(404);
});

it('tells the account and takes a typing indicator', async () => {
  expect((await client.api.v2010.accounts(accountSid).fetch()).status).toBe('active');
  const messageId = inboundMessage().params.MessageSid ?? '';
  await client.messaging.v2.typingIndicator.create({ channel: 'whatsapp', messageId });
  expect(fake.typing).toMatchObject([{ messageId }]);
});

describe('webhooks', () => {
  let receiver: LoopbackServer;

  beforeEach(async () => {
    receiver = await startLoopbackServer(() => ({ status: 204 }));
  });

  afterEach(() => receiver.close());

  it('posts each status, signed for the address it was given', async () => {
    const statusCallback = 'https://sosia.example/webhooks/twilio/status/42?a=1';
    fake.options.statuses = ['sent', 'delivered'];
    fake.options.deliverTo = (url) => url.replace('https://sosia.example', receiver.url);
    const { sid } = await client.messages.create({ from, to, body: 'Oi', statusCallback });
    await expect.poll(() => fake.callbacks).toHaveLength(2);
    await fake.sendStatus(sid, 'failed', { code: 63016, message: 'Outside the window' });
    const received = receiver.requests.map(({ body }) =>
      Object.fromEntries(new URLSearchParams(body)),
    );
    const statuses = received.map((params) => params.MessageStatus);
    expect(statuses).toEqual(['sent', 'delivered', 'failed']);
    expect(received[2]).toMatchObject({ MessageSid: sid, ErrorCode: '63016' });
    const signature = String(receiver.requests[0]?.headers['x-twilio-signature']);
    const isValid = twilio.validateRequest(authToken, signature, statusCallback, received[0] ?? {});
    expect(isValid).toBe(true);
    expect(fake.callbacks[0]?.status).toBe(204);
  });

  it('signs as Twilio documents', () => {
    const signature = signTwilioRequest('12345', 'https://mycompany.com/myapp.php?foo=1&bar=2', {
      CallSid: 'CA1234567890ABCDE',
      Caller: '+14158675309',
      Digits: '1234',
      From: '+14158675309',
      To: '+18005551212',
    });
    expect(signature).toBe('RSOYDt4T1cUTdK1PDd93/VVr8B8=');
  });

  it('builds an inbound message whose derived parameters agree', () => {
    const { params, body } = inboundMessage({ From: 'whatsapp:+5562999990000', Body: 'Olá 🐂' });
    expect(params).toMatchObject({
      WaId: '5562999990000',
      SmsSid: params.MessageSid,
      NumMedia: '0',
    });
    expect(new URLSearchParams(body).get('Body')).toBe('Olá 🐂');
    const hidden = inboundMessage({
      From: 'whatsapp:BR.abc123',
      ExternalUserId: 'whatsapp:BR.abc123',
    });
    expect(hidden.params).not.toHaveProperty('WaId');
  });
});
