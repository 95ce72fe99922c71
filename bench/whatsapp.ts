/**
 * Measures how fast a WhatsApp message is accepted and answered: `npm run bench:whatsapp`, with
 * DATABASE_URL and REDIS_URL (scripts/ci/services.sh starts both). Server and worker are separate
 * processes; the model and Twilio are loopback stand-ins, so only our own time is measured.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { administer, databaseUrl } from '../core/testing/server-database.ts';
import { startFakeOpenAi } from '../e2e/fakes/fake-openai.ts';
import { signedInboundMessage, startFakeTwilio } from '../e2e/fakes/fake-twilio.ts';
import { type RunningProcess, runProcess } from '../e2e/run-process.ts';

const { DATABASE_URL: SERVER, REDIS_URL } = process.env;
if (!SERVER || !REDIS_URL) {
  console.log('Skipped: needs DATABASE_URL and REDIS_URL, for example');
  console.log('  bash scripts/ci/services.sh npm run bench:whatsapp');
  process.exit(0);
}

const ACCOUNT_SID = `AC${'3'.repeat(32)}`;
const AUTH_TOKEN = 'token of the benchmark';
const NUMBER = 'whatsapp:+14155238886';
const PUBLIC_URL = 'https://sosia.example';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sosia-bench-'));
const name = `sosia_bench_${randomBytes(4).toString('hex')}`;
await administer(SERVER, `create database ${name}`);
const twilio = await startFakeTwilio({ accountSid: ACCOUNT_SID, authToken: AUTH_TOKEN });
const openai = await startFakeOpenAi({ reply: () => 'Certo.' });
const environment = {
  PORT: '0',
  DATA_DIR: folder,
  APP_SECRET: 'a secret for this benchmark',
  DATABASE_URL: databaseUrl(SERVER, name),
  REDIS_URL,
  PUBLIC_URL,
  LOG_LEVEL: 'error',
  TWILIO_API_BASE_URL: twilio.url,
  TWILIO_ACCOUNT_SID: ACCOUNT_SID,
  TWILIO_AUTH_TOKEN: AUTH_TOKEN,
  TWILIO_WHATSAPP_NUMBER: NUMBER.replace('whatsapp:', ''),
  OPENAI_API_KEY: 'sk-bench',
  OPENAI_BASE_URL: openai.baseUrl,
};

let people = 0;
interface Taken {
  from: string;
  sentAt: number;
  ms: number;
  status: number;
}

async function write(url: string, from: string): Promise<Taken> {
  const { body, headers } = signedInboundMessage(
    { token: AUTH_TOKEN, url: `${PUBLIC_URL}/webhooks/twilio/whatsapp` },
    { AccountSid: ACCOUNT_SID, To: NUMBER, From: from, Body: 'Vocês trabalham com gado Nelore?' },
  );
  const sentAt = performance.now();
  const response = await fetch(`${url}/webhooks/twilio/whatsapp`, {
    method: 'POST',
    headers,
    body,
  }).catch(() => null);
  await response?.arrayBuffer();
  return { from, sentAt, ms: performance.now() - sentAt, status: response?.status ?? 0 };
}

const person = (number: number) => `whatsapp:+5561${String(10_000_000 + number)}`;

/** Sends at a steady rate however long the answers take, as the outside world does. */
async function load(
  url: string,
  rate: number,
  seconds: number,
  from = () => person(people++),
): Promise<Taken[]> {
  const began = performance.now();
  const all: Promise<Taken>[] = [];
  for (let sent = 0; sent < rate * seconds; ) {
    const due = Math.min(rate * seconds, Math.floor(((performance.now() - began) / 1000) * rate));
    for (; sent < due; sent += 1) all.push(write(url, from()));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return Promise.all(all);
}

function percentile(values: number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}

const latencies = (values: number[]) =>
  `p50 ${percentile(values, 0.5)} ms, p95 ${percentile(values, 0.95)} ms, p99 ${percentile(values, 0.99)} ms`;

/** When each answer reached Twilio's stand-in, by recipient. */
const answeredAt = new Map<string, number>();
const push = twilio.messages.push.bind(twilio.messages);
twilio.messages.push = (...messages) => {
  for (const { to } of messages) answeredAt.set(to, performance.now());
  return push(...messages);
};

async function allAnswered(taken: Taken[], withinMs: number): Promise<void> {
  const until = performance.now() + withinMs;
  while (taken.some(({ from }) => !answeredAt.has(from)) && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function memoryOf(pid: number | undefined): string {
  try {
    const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return `${Math.round(Number(rss) / 1024)} MB`;
  } catch {
    return 'unknown';
  }
}

/**
 * CPU time that the chosen processes have used, in ms. Unlike elapsed time, it is the same on a
 * busy machine.
 */
function processorMs(isOne: (pid: number, name: string) => boolean): number {
  let ms = 0;
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const [, name = '', rest = ''] =
        /\((.*)\) (.*)$/s.exec(readFileSync(`/proc/${entry}/stat`, 'utf8')) ?? [];
      const fields = rest.split(' ');
      if (isOne(Number(entry), name)) ms += (Number(fields[11]) + Number(fields[12])) * 10;
    } catch {
      // The process has ended in the meantime.
    }
  }
  return ms;
}

/** The processes that take part. Any other Postgres or Redis on the machine is counted too. */
const PARTS: Record<string, (pid: number, name: string) => boolean> = {
  server: (pid) => pid === server.pid,
  worker: (pid) => pid === worker?.pid,
  Postgres: (_pid, name) => name === 'postgres',
  Redis: (_pid, name) => name === 'redis-server',
  'stand-ins': (pid) => pid === process.pid,
};

/** Calls `run` and returns the CPU time that each part spent, divided by `count`, as text. */
async function spent(count: number, run: () => Promise<void>): Promise<string> {
  const parts = Object.entries(PARTS);
  const before = parts.map(([, isOne]) => processorMs(isOne));
  await run();
  return parts
    .map(([name, isOne], at) => {
      const ms = (processorMs(isOne) - (before[at] ?? 0)) / count;
      return `${name} ${ms.toFixed(1)} ms`;
    })
    .join(', ');
}

async function answerAtOnce(): Promise<void> {
  const client = new pg.Client({ connectionString: environment.DATABASE_URL });
  await client.connect();
  await client.query(`update persona_versions set settings =
    jsonb_set(settings, '{timing}', '{"quietPeriodMs": 0, "maxWaitMs": 0}')`);
  // WhatsApp accepts 80 messages a second from one number; that limit must not be what we measure.
  await client.query(`update provider_accounts set settings = '{"messagesPerSecond": 1000}'`);
  await client.end();
}

/**
 * What autovacuum does within a minute. Without it, plans made for empty tables scan whole tables.
 */
const renewStatistics = () => administer(environment.DATABASE_URL, 'analyze');

async function turns(url: string, title: string, count: number): Promise<void> {
  const began = performance.now();
  let taken: Taken[] = [];
  const each = await spent(count, async () => {
    taken = await load(url, count, 1);
    await allAnswered(taken, 120_000);
  });
  const answered = taken.filter(({ from }) => answeredAt.has(from));
  const last = Math.max(...answered.map(({ from }) => answeredAt.get(from) ?? 0));
  const times = answered.map(({ from, sentAt }) => (answeredAt.get(from) ?? 0) - sentAt);
  const rate = (answered.length / ((last - began) / 1000)).toFixed(0);
  console.log(
    `${title}: ${answered.length} of ${count} answered, ${rate} turns/s, ${latencies(times)}\n` +
      `  processor time of each: ${each}`,
  );
}

async function webhooks(url: string, title: string, from?: () => string): Promise<Taken[]> {
  let taken: Taken[] = [];
  const each = await spent(RATE * SECONDS, async () => {
    taken = await load(url, RATE, SECONDS, from);
  });
  const refused = taken.filter(({ status }) => status !== 200).length;
  const times = latencies(taken.map(({ ms }) => ms));
  console.log(
    `Webhook, ${title}, ${RATE}/s for ${SECONDS} s: ${times}; ${refused} refused\n` +
      `  processor time of each: ${each}`,
  );
  return taken;
}

const [RATE, SECONDS] = [300, 10];
let worker: RunningProcess | undefined;

async function run(): Promise<void> {
  const [, url = ''] = await server.waitFor(/Sósia {2}(http:\/\/\S+)/);
  await answerAtOnce();
  // Measures an installation that has been running for a while, not one in its first minute.
  const startWorker = () =>
    runProcess('worker/src/main.ts', { ...environment, LOG_LEVEL: 'error' });
  worker = startWorker();
  await allAnswered(await load(url, 50, 20), 180_000);
  worker.kill('SIGTERM');
  await worker.exited;
  await renewStatistics();
  const first = people;
  await webhooks(url, 'nobody answers yet, new contacts');
  let again = first;
  const waiting = await webhooks(url, 'nobody answers yet, known contacts', () => person(again++));
  worker = startWorker();
  await allAnswered(waiting, 180_000);
  const taken = await webhooks(url, 'while all are answered, new contacts');
  await allAnswered(taken, 180_000);
  await turns(url, 'Whole turn, instant model', 400);
  await turns(url, 'Whole turn, one at a time', 1);
  openai.options.reply = () => ({ text: 'Certo.', delayMs: 800 });
  await turns(url, 'Whole turn, model of 800 ms, 64 at a time', 400);
  console.log(`Resident: server ${memoryOf(server.pid)}, worker ${memoryOf(worker.pid)}`);
}

const server = runProcess('server/src/main.ts', environment);
try {
  await run();
} finally {
  process.stdout.write(server.output() + (worker?.output() ?? ''));
  for (const running of [worker, server]) running?.kill('SIGTERM');
  await Promise.all([worker?.exited, server.exited]);
  await Promise.all([twilio.close(), openai.close()]);
  await administer(SERVER, `drop database if exists ${name} with (force)`);
  rmSync(folder, { recursive: true, force: true });
}
