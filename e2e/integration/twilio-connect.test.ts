import { spawn } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Answer, type LoopbackServer, startLoopbackServer } from '../fakes/loopback-server.ts';

const SENDER = `XE${'1'.repeat(32)}`;
const NUMBER = '+5511999998888';
const URL_OF_MINE = 'https://sosia.example';

/** Twilio's Senders API (messaging v2) with one sender. */
let api: LoopbackServer;
let webhook: Record<string, string> = {};

const sender = () => ({
  sid: SENDER,
  status: 'ONLINE',
  sender_id: `whatsapp:${NUMBER}`,
  configuration: {},
  webhook,
  profile: {},
  properties: {},
  url: `https://messaging.twilio.com/v2/Channels/Senders/${SENDER}`,
});

beforeAll(async () => {
  api = await startLoopbackServer(({ method, path, body }): Answer => {
    if (method === 'GET' && path === '/v2/Channels/Senders') {
      const meta = { key: 'senders', page: 0, page_size: 50, next_page_url: null };
      return { body: { senders: [sender()], meta } };
    }
    if (method === 'POST' && path === `/v2/Channels/Senders/${SENDER}`) {
      webhook = JSON.parse(body).webhook;
      return { status: 202, body: sender() };
    }
    return { status: 404, body: { code: 20404, message: 'not found', status: 404 } };
  });
});
afterAll(() => api.close());
beforeEach(() => {
  webhook = {};
  publicUrl = undefined;
});

let publicUrl: string | undefined;

async function connect(...options: string[]): Promise<{ code: number | null; text: string }> {
  const child = spawn(
    process.execPath,
    ['--no-warnings', 'scripts/twilio-connect.ts', ...options],
    {
      env: {
        PATH: process.env.PATH,
        TWILIO_ACCOUNT_SID: `AC${'1'.repeat(32)}`,
        TWILIO_AUTH_TOKEN: 'token of the test account',
        TWILIO_API_BASE_URL: api.url,
        ...(publicUrl && { PUBLIC_URL: publicUrl }),
      },
    },
  );
  let text = '';
  child.stdout.on('data', (chunk) => (text += chunk));
  child.stderr.on('data', (chunk) => (text += chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, text };
}

test("a sender's webhook and status callback are set, and it says so", async () => {
  const { code, text } = await connect('--number', NUMBER, '--url', URL_OF_MINE);
  expect(text).toContain(`whatsapp:${NUMBER}`);
  expect(code).toBe(0);
  expect(webhook).toEqual({
    callback_url: `${URL_OF_MINE}/webhooks/twilio/whatsapp#rc=3&rp=all&rt=4000`,
    callback_method: 'POST',
    status_callback_url: `${URL_OF_MINE}/webhooks/twilio/status#rc=3&rp=all&rt=4000`,
    status_callback_method: 'POST',
  });
  const again = await connect('--number', NUMBER, '--url', `${URL_OF_MINE}/`);
  expect(again).toMatchObject({ code: 0, text: expect.stringContaining('already') });
});

test('an address that is not the one signatures are checked with is pointed out', async () => {
  const other = await connect('--number', NUMBER, '--url', URL_OF_MINE);
  expect(other).toMatchObject({ code: 0, text: expect.stringContaining('PUBLIC_URL=') });
  publicUrl = URL_OF_MINE;
  const same = await connect('--number', NUMBER);
  expect(same.code).toBe(0);
  expect(same.text).not.toContain('PUBLIC_URL');
});

test('what only a person can do is explained', async () => {
  const sandbox = await connect('--number', '+14155238886', '--url', URL_OF_MINE);
  expect(sandbox).toMatchObject({ code: 1, text: expect.stringContaining('Sandbox settings') });
  const unknown = await connect('--number', '+5511900000000', '--url', URL_OF_MINE);
  expect(unknown).toMatchObject({ code: 1, text: expect.stringContaining(NUMBER) });
  const nobody = await connect();
  expect(nobody).toMatchObject({ code: 1, text: expect.stringContaining('--number') });
});
