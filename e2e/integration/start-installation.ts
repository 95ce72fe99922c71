import { prepareInstallation } from '../../core/src/installation/index.ts';
import { contextFor } from '../../core/src/platform/index.ts';
import { openTestPlatform, type TestPlatform } from '../../core/testing/index.ts';
import { buildApp } from '../../server/src/index.ts';
import { startWorker } from '../../worker/src/index.ts';
import { type FakeElevenLabsOptions, startFakeElevenLabs } from '../fakes/fake-elevenlabs.ts';
import { answerPrompts, type FakeOpenAi, startFakeOpenAi } from '../fakes/fake-openai.ts';
import { signedInboundMessage, startFakeTwilio } from '../fakes/fake-twilio.ts';

export const ACCOUNT_SID = `AC${'1'.repeat(32)}`;
export const AUTH_TOKEN = 'token of the test account';
export const NUMBER = 'whatsapp:+14155238886';
export const PUBLIC_URL = 'https://sosia.example';

/**
 * Starts the whole product as `npm start` does, with loopback stand-ins for the services it calls.
 * `reply` gives it a language model; without one it is offline.
 */
export async function startInstallation(
  options: {
    reply?: FakeOpenAi['options']['reply'];
    workers?: number;
    /** Adds a voice service with these options. */
    voice?: FakeElevenLabsOptions;
  } = {},
) {
  const twilio = await startFakeTwilio({ accountSid: ACCOUNT_SID, authToken: AUTH_TOKEN });
  const openai = options.reply ? await startFakeOpenAi({ reply: options.reply }) : null;
  const elevenlabs = options.voice ? await startFakeElevenLabs(options.voice) : null;
  const platform = await openTestPlatform({
    PUBLIC_URL,
    TWILIO_API_BASE_URL: twilio.url,
    TWILIO_ACCOUNT_SID: ACCOUNT_SID,
    TWILIO_AUTH_TOKEN: AUTH_TOKEN,
    TWILIO_WHATSAPP_NUMBER: NUMBER.replace('whatsapp:', ''),
    ADMIN_EMAIL: 'owner@example.com',
    ADMIN_PASSWORD: 'correct horse',
    ...(openai && { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: openai.baseUrl }),
    ...(elevenlabs && { ELEVENLABS_API_KEY: 'xi-test', ELEVENLABS_BASE_URL: elevenlabs.url }),
  });
  await prepareInstallation(platform);
  const workers = await Promise.all(
    Array.from({ length: options.workers ?? 1 }, () => startWorker(platform)),
  );
  const app = await buildApp({ platform });
  const { id: organizationId } = await platform.prisma.organization.findFirstOrThrow();
  return {
    platform,
    app,
    twilio,
    openai,
    elevenlabs,
    answerPrompts: () => answerPrompts(openai?.prompts ?? []),
    organizationId,
    context: contextFor(platform, organizationId),
    /** A WhatsApp message as Twilio delivers it, signed. */
    receive: (overrides: Record<string, string | undefined>) => receive(app, overrides),
    signIn: () => signIn(app),
    async close() {
      await app.close();
      await Promise.all(workers.map((worker) => worker.close()));
      await platform.close();
      await Promise.all([twilio.close(), openai?.close(), elevenlabs?.close()]);
    },
  };
}

export type Installation = Awaited<ReturnType<typeof startInstallation>>;
type App = Awaited<ReturnType<typeof buildApp>>;

async function receive(app: App, overrides: Record<string, string | undefined>) {
  const url = `${PUBLIC_URL}/webhooks/twilio/whatsapp`;
  const { body, headers } = signedInboundMessage(
    { token: AUTH_TOKEN, url },
    { AccountSid: ACCOUNT_SID, To: NUMBER, ...overrides },
  );
  return app.inject({ method: 'POST', url: '/webhooks/twilio/whatsapp', headers, payload: body });
}

/** Returns a function that calls the API as the owner. */
async function signIn(app: App) {
  const response = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email: 'owner@example.com', password: 'correct horse' },
  });
  const cookie = response.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
    app.inject({ method, url, headers: { cookie }, ...(payload && { payload }) });
}

/** Waits until `look` returns something but null, undefined or false; fails after `withinMs`. */
export async function eventually<T>(
  look: () => Promise<T | null | undefined | false>,
  withinMs = 15_000,
): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > until) throw new Error(`it did not happen within ${withinMs} ms: ${look}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Removes the pause before answers: tests of their content need not wait for bursts to end. */
export async function answerAtOnce({ prisma }: TestPlatform): Promise<void> {
  await prisma.$executeRaw`
    update persona_versions set settings = jsonb_set(settings, '{timing}',
      '{"quietPeriodMs": 0, "maxWaitMs": 0}')`;
}

/** `sweep` repeats for ever; `check-contradictions` waits until an editor pauses. */
export const ENDLESS = ['sweep', 'check-contradictions'];

/**
 * Waits until all jobs are done: none is running or ready, and none is delayed except those named
 * in `except`. What has not happened by then is not going to happen.
 */
export async function whenIdle(
  platform: TestPlatform,
  { except = ENDLESS }: { except?: readonly string[] } = {},
): Promise<void> {
  const until = Date.now() + 20_000;
  for (;;) {
    const counts = Object.entries(await platform.queue.counts());
    const busy = counts.filter(
      ([name, { waiting = 0, prioritized = 0, active = 0, delayed = 0 }]) => {
        const later = except.includes(name) ? 0 : delayed;
        return waiting + prioritized + active + later > 0;
      },
    );
    if (busy.length === 0) return;
    if (Date.now() > until) throw new Error(`jobs are left: ${JSON.stringify(busy)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
