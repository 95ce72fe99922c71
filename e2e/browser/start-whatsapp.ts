import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { startFakeElevenLabs } from '../fakes/fake-elevenlabs.ts';
import { startFakeOpenAi } from '../fakes/fake-openai.ts';
import { signedInboundMessage, startFakeTwilio } from '../fakes/fake-twilio.ts';
import { runProcess } from '../run-process.ts';

const ACCOUNT_SID = `AC${'1'.repeat(32)}`;
const AUTH_TOKEN = 'token of the test account';
const NUMBER = 'whatsapp:+14155238886';
export const OWNER = { email: 'owner@example.com', password: 'uma frase longa' };

/** Starts the product for a browser, with a WhatsApp number, a language model and a voice. */
export async function startWhatsApp() {
  const twilio = await startFakeTwilio({ accountSid: ACCOUNT_SID, authToken: AUTH_TOKEN });
  const openai = await startFakeOpenAi();
  const elevenlabs = await startFakeElevenLabs();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sosia-whatsapp-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const running = runProcess('e2e/browser/start-aging.ts', {
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: folder,
    LOG_LEVEL: 'warn',
    ADMIN_EMAIL: OWNER.email,
    ADMIN_PASSWORD: OWNER.password,
    TWILIO_API_BASE_URL: twilio.url,
    TWILIO_ACCOUNT_SID: ACCOUNT_SID,
    TWILIO_AUTH_TOKEN: AUTH_TOKEN,
    TWILIO_WHATSAPP_NUMBER: NUMBER.replace('whatsapp:', ''),
    OPENAI_API_KEY: 'sk-test',
    OPENAI_BASE_URL: openai.baseUrl,
    ELEVENLABS_API_KEY: 'xi-test',
    ELEVENLABS_BASE_URL: elevenlabs.url,
  });
  const stop = async () => {
    running.kill('SIGTERM');
    await running.exited;
    await Promise.all([twilio.close(), openai.close(), elevenlabs.close()]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await running.waitFor(/Sósia {2}http/, 120_000);
  } catch (error) {
    await stop();
    throw error;
  }
  // Twilio fetches every MediaUrl.
  twilio.options.fetchFrom = (mediaUrl) => mediaUrl;
  return {
    url,
    twilio,
    openai,
    stop,
    /** A WhatsApp message as Twilio delivers it, signed. */
    receive: (overrides: Record<string, string | undefined>) => receive(url, overrides),
    sentTo: (person: string) => twilio.messages.filter(({ to }) => to === person),
    async letADayPass() {
      running.kill('SIGUSR2');
      await running.waitFor(/A day has passed/);
    },
  };
}

export type WhatsApp = Awaited<ReturnType<typeof startWhatsApp>>;

async function receive(base: string, overrides: Record<string, string | undefined>) {
  const url = `${base}/webhooks/twilio/whatsapp`;
  const { body, headers } = signedInboundMessage(
    { token: AUTH_TOKEN, url },
    { AccountSid: ACCOUNT_SID, To: NUMBER, ...overrides },
  );
  const answer = await fetch(url, { method: 'POST', headers, body });
  if (answer.status !== 200) throw new Error(`the webhook answered ${answer.status}`);
}

/** The signed address contains the port, so it has to be known before the start. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
