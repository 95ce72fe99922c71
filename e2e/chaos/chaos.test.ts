/**
 * Tests the promise that holds whatever breaks: every message gets exactly one answer, sent exactly
 * once, in order, to the right person. Processes are killed at random; webhooks arrive twice and
 * late; Twilio and the model refuse requests, drop connections, and accept a message without
 * confirming it.
 *
 * Embedded: one process. With DATABASE_URL and REDIS_URL: a server and two workers.
 * CHAOS_SEED replays a run; CHAOS_CONVERSATIONS and CHAOS_MESSAGES set its size.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { administer, databaseUrl } from '../../core/testing/server-database.ts';
import { type FakeOpenAi, startFakeOpenAi } from '../fakes/fake-openai.ts';
import { type FakeTwilio, signedInboundMessage, startFakeTwilio } from '../fakes/fake-twilio.ts';
import { type RunningProcess, runProcess } from '../run-process.ts';
import { randomFrom } from './random.ts';
import { type ScriptedMessage, writeScript } from './script.ts';

const { DATABASE_URL: SERVER, REDIS_URL } = process.env;
const seed = Number(process.env.CHAOS_SEED ?? randomInt(2 ** 31));
const size = {
  conversations: Number(process.env.CHAOS_CONVERSATIONS ?? 300),
  messages: Number(process.env.CHAOS_MESSAGES ?? 2000),
  seconds: Number(process.env.CHAOS_SECONDS ?? 60),
};
const KILL_EVERY_MS = 6000;
/** How long to wait after the last message, so that leases run out and the sweeper runs. */
const SETTLE_MS = 240_000;

const ACCOUNT_SID = `AC${'4'.repeat(32)}`;
const AUTH_TOKEN = 'token of the chaos test';
const NUMBER = 'whatsapp:+14155238886';
const PUBLIC_URL = 'https://sosia.example';

const random = randomFrom(seed);
const folder = mkdtempSync(path.join(os.tmpdir(), 'sosia-chaos-'));
const name = `sosia_chaos_${randomBytes(4).toString('hex')}`;
const figures = {
  delivered: 0,
  deliveries: 0,
  callbacks: 0,
  kills: 0,
  twilioFaults: 0,
  modelFaults: 0,
};

let twilio: FakeTwilio;
let openai: FakeOpenAi;
let environment: Record<string, string>;
let processes: { script: string; running: RunningProcess }[] = [];
let url: string;

beforeAll(async () => {
  console.log(
    `chaos: seed ${seed}, ${JSON.stringify(size)}, ${SERVER ? 'Postgres and Redis' : 'embedded'}`,
  );
  if (SERVER) await administer(SERVER, `create database ${name}`);
  twilio = await startFakeTwilio({
    accountSid: ACCOUNT_SID,
    authToken: AUTH_TOKEN,
    deliverTo: (callback) => url + new URL(callback).pathname,
  });
  openai = await startFakeOpenAi({
    reply: ({ lastUserText }) => {
      if (random.chance(0.04)) {
        figures.modelFaults += 1;
        return random.chance(0.5) ? { status: 500, body: {} } : { isDropped: true };
      }
      return {
        text: lastUserText.match(/m\d+x\d+/g)?.join(' ') ?? 'nothing',
        delayMs: random.integer(300),
      };
    },
  });
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  environment = {
    PORT: String(port),
    DATA_DIR: folder,
    APP_SECRET: 'a secret for this test',
    PUBLIC_URL,
    LOG_LEVEL: 'error',
    TWILIO_API_BASE_URL: twilio.url,
    TWILIO_ACCOUNT_SID: ACCOUNT_SID,
    TWILIO_AUTH_TOKEN: AUTH_TOKEN,
    TWILIO_WHATSAPP_NUMBER: NUMBER.replace('whatsapp:', ''),
    OPENAI_API_KEY: 'sk-test',
    OPENAI_BASE_URL: openai.baseUrl,
    ...(SERVER && REDIS_URL && { DATABASE_URL: databaseUrl(SERVER, name), REDIS_URL }),
  };
  const scripts = SERVER
    ? ['server/src/main.ts', 'worker/src/main.ts', 'worker/src/main.ts']
    : ['scripts/start.ts'];
  for (const script of scripts) {
    processes.push({ script, running: runProcess(script, environment) });
    if (script !== 'worker/src/main.ts') await isServing();
  }
});

afterAll(async () => {
  for (const { running } of processes) running.kill('SIGKILL');
  await Promise.all(processes.map(({ running }) => running.exited));
  processes = [];
  await Promise.all([twilio?.close(), openai?.close()]);
  if (SERVER) await administer(SERVER, `drop database if exists ${name} with (force)`);
  rmSync(folder, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function isServing(): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const response = await fetch(`${url}/health/ready`).catch(() => null);
    if (response?.ok) return;
    await pause(100);
  }
  throw new Error(
    `nobody serves ${url}: ${processes.map(({ running }) => running.output()).join()}`,
  );
}

/** When each message was first sent, and when we first knew that it was stored. */
const times = new Map<string, { sentAt: number; keptAt: number }>();

/** Delivers a message like a provider that does not give up: repeats it until it is accepted. */
async function deliver(message: ScriptedMessage): Promise<void> {
  const sentAt = times.get(message.token)?.sentAt ?? Date.now();
  times.set(message.token, { sentAt, keptAt: times.get(message.token)?.keptAt ?? Infinity });
  const { body, headers } = signedInboundMessage(
    { token: AUTH_TOKEN, url: `${PUBLIC_URL}/webhooks/twilio/whatsapp` },
    {
      AccountSid: ACCOUNT_SID,
      To: NUMBER,
      From: message.from,
      MessageSid: message.sid,
      Body: `pergunta ${message.token}`,
    },
  );
  for (let waitMs = 200; ; waitMs = Math.min(3000, waitMs * 1.5)) {
    figures.deliveries += 1;
    const response = await fetch(`${url}/webhooks/twilio/whatsapp`, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(10_000),
    }).catch(() => null);
    await response?.arrayBuffer().catch(() => undefined);
    if (response?.status === 200) break;
    await pause(waitMs + Math.floor(Math.random() * 300));
  }
  figures.delivered += 1;
  const known = times.get(message.token)?.keptAt ?? Infinity;
  times.set(message.token, { sentAt, keptAt: Math.min(known, Date.now()) });
}

/** Posts a sent message's statuses, some twice and in random order. */
async function report(sid: string): Promise<void> {
  const heard = ['sent', 'delivered', 'read', 'delivered', 'sent'] as const;
  const order = heard.map((status) => ({ status, at: random.integer(4000) }));
  await Promise.all(
    order.map(async ({ status, at }) => {
      await pause(at);
      await twilio.sendStatus(sid, status);
      figures.callbacks += 1;
    }),
  );
}

/** Whether a message certainly came before another: it was stored before the other was sent. */
function isBefore(a: string, b: string): boolean {
  const [first, second] = [times.get(a), times.get(b)];
  return first !== undefined && second !== undefined && first.keptAt < second.sentAt;
}

function breakTwilio(): void {
  figures.twilioFaults += 1;
  const faults = [
    { status: 429, code: 20429, message: 'Too Many Requests' },
    { status: 500, code: 20500, message: 'Internal Server Error' },
    { drop: 'before' as const },
    { drop: 'after' as const },
    { drop: 'after' as const, delayMs: 500 },
  ];
  twilio.fail(faults[random.integer(faults.length)] ?? {});
}

async function killSomebody(): Promise<void> {
  const victim = processes[random.integer(processes.length)];
  if (!victim) return;
  figures.kills += 1;
  victim.running.kill('SIGKILL');
  await victim.running.exited;
  victim.running = runProcess(victim.script, environment);
  if (victim.script !== 'worker/src/main.ts') await isServing();
}

async function makeTrouble(isOver: () => boolean): Promise<void> {
  let nextKill = Date.now() + KILL_EVERY_MS;
  let reported = 0;
  const reports: Promise<void>[] = [];
  while (!isOver()) {
    if (random.chance(0.3)) breakTwilio();
    if (Date.now() > nextKill) {
      await killSomebody();
      nextKill = Date.now() + KILL_EVERY_MS / 2 + random.integer(KILL_EVERY_MS);
    }
    for (const { sid } of twilio.messages.slice(reported)) reports.push(report(sid));
    reported = twilio.messages.length;
    await pause(100);
  }
  await Promise.all(reports);
}

const tokensSentTo = (person: string) =>
  twilio.messages
    .filter(({ to }) => to === person)
    .flatMap(({ body }) => body.match(/m\d+x\d+/g) ?? []);

/**
 * For understanding a failure: which of our messages the person got, and when the stand-in
 * accepted each.
 */
const sendingsTo = (person: string) =>
  twilio.messages
    .filter(({ to }) => to === person)
    .map(({ body, statusCallback, createdAt }) =>
      [createdAt.toISOString(), statusCallback?.slice(-36), JSON.stringify(body)].join(' '),
    )
    .join('\n');

test('whatever breaks, every message has one answer, sent once, in order, to the right person', async () => {
  const { messages, bursts } = writeScript(random, size);
  const people = [...new Set(messages.map(({ from }) => from))];
  const began = Date.now();
  let isOver = false;
  const trouble = makeTrouble(() => isOver);
  const deliveries = messages.flatMap((message) => [
    { message, at: message.at },
    ...(message.againAt === null ? [] : [{ message, at: message.againAt }]),
  ]);
  await Promise.all(
    deliveries.map(async ({ message, at }) => {
      await pause(at);
      await deliver(message);
    }),
  );
  isOver = true;
  await trouble;

  const isAnswered = (person: string) => {
    const sent = new Set(tokensSentTo(person));
    return messages.every(({ from, token }) => from !== person || sent.has(token));
  };
  const until = Date.now() + SETTLE_MS;
  while (!people.every(isAnswered) && Date.now() < until) await pause(250);
  await pause(2000);

  const answers = twilio.messages.length;
  console.log(
    `chaos: ${JSON.stringify({ ...figures, messages: messages.length, bursts, answers })}, ` +
      `${Math.round((Date.now() - began) / 1000)} s, seed ${seed}`,
  );
  for (const person of people) {
    const written = messages.filter(({ from }) => from === person).map(({ token }) => token);
    const sent = tokensSentTo(person);
    const story = `${person}: each message answered exactly once\n${sendingsTo(person)}`;
    expect([...sent].sort(), story).toEqual([...written].sort());
    const swapped = sent.filter((token, index) =>
      sent.slice(index + 1).some((later) => isBefore(later, token)),
    );
    expect(swapped, `${person}: answered in order`).toEqual([]);
  }
  expect(answers, 'no burst is answered twice').toBeLessThanOrEqual(messages.length);
  expect(figures.kills).toBeGreaterThan(0);
});
