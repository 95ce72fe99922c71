import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { administer, databaseUrl } from '../../core/testing/server-database.ts';
import { type FakeOpenAi, startFakeOpenAi } from '../fakes/fake-openai.ts';
import { type FakeTwilio, signedInboundMessage, startFakeTwilio } from '../fakes/fake-twilio.ts';
import { type RunningProcess, runProcess } from '../run-process.ts';

const { DATABASE_URL: SERVER, REDIS_URL } = process.env;
if (!SERVER || !REDIS_URL)
  throw new Error('Set DATABASE_URL and REDIS_URL to a Postgres and a Redis');

const ACCOUNT_SID = `AC${'2'.repeat(32)}`;
const AUTH_TOKEN = 'token of the test account';
const NUMBER = 'whatsapp:+14155238886';
const PUBLIC_URL = 'https://sosia.example';
const PEOPLE = 20;

const folder = mkdtempSync(path.join(os.tmpdir(), 'sosia-processes-'));
const name = `sosia_processes_${randomBytes(4).toString('hex')}`;
let twilio: FakeTwilio;
let openai: FakeOpenAi;
let environment: Record<string, string>;
let server: RunningProcess;
let workers: RunningProcess[];
let url: string;

beforeAll(async () => {
  await administer(SERVER, `create database ${name}`);
  twilio = await startFakeTwilio({ accountSid: ACCOUNT_SID, authToken: AUTH_TOKEN });
  openai = await startFakeOpenAi({
    reply: ({ prompt }) => ({
      text: [...new Set(prompt.match(/segredo-\d+/g) ?? [])].join(' ') || 'nada',
      delayMs: 50,
    }),
  });
  environment = {
    PORT: '0',
    DATA_DIR: folder,
    APP_SECRET: 'a secret for these processes',
    DATABASE_URL: databaseUrl(SERVER, name),
    REDIS_URL,
    PUBLIC_URL,
    LOG_LEVEL: 'info',
    TWILIO_API_BASE_URL: twilio.url,
    TWILIO_ACCOUNT_SID: ACCOUNT_SID,
    TWILIO_AUTH_TOKEN: AUTH_TOKEN,
    TWILIO_WHATSAPP_NUMBER: NUMBER.replace('whatsapp:', ''),
    OPENAI_API_KEY: 'sk-test',
    OPENAI_BASE_URL: openai.baseUrl,
  };
  // All at once on an empty database, as an orchestrator would.
  server = runProcess('server/src/main.ts', environment);
  workers = [startWorker(), startWorker()];
  url = (await server.waitFor(/Sósia {2}(http:\/\/\S+)/))[1] ?? '';
  await Promise.all(workers.map((worker) => worker.waitFor(/worker ready/)));
});

afterAll(async () => {
  for (const running of [server, ...(workers ?? [])]) running?.kill('SIGTERM');
  const codes = await Promise.all([server, ...(workers ?? [])].map((running) => running?.exited));
  await Promise.all([twilio?.close(), openai?.close()]);
  await administer(SERVER, `drop database if exists ${name} with (force)`);
  rmSync(folder, { recursive: true, force: true });
  expect(codes.filter((code) => code !== 0 && code !== null)).toEqual([]);
});

const startWorker = () => runProcess('worker/src/main.ts', environment);
const person = (index: number) => `whatsapp:+55419${String(10_000_000 + index)}`;
const answersTo = (index: number) => twilio.messages.filter(({ to }) => to === person(index));

async function write(index: number, Body: string): Promise<void> {
  const { body, headers } = signedInboundMessage(
    { token: AUTH_TOKEN, url: `${PUBLIC_URL}/webhooks/twilio/whatsapp` },
    { AccountSid: ACCOUNT_SID, To: NUMBER, From: person(index), Body },
  );
  const response = await fetch(`${url}/webhooks/twilio/whatsapp`, {
    method: 'POST',
    headers,
    body,
  });
  expect(response.status).toBe(200);
}

async function allHave(count: number, withinMs = 60_000): Promise<void> {
  const until = Date.now() + withinMs;
  const missing = () => everyone.filter((index) => answersTo(index).length < count);
  while (missing().length > 0) {
    if (Date.now() > until)
      throw new Error(
        `still unanswered: ${missing().join()}\n${workers.map((w) => w.output()).join()}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const everyone = Array.from({ length: PEOPLE }, (_, index) => index);

test('two workers answer everyone once, each with their own history', async () => {
  await Promise.all(everyone.map((index) => write(index, `guarde segredo-${1000 + index}`)));
  await allHave(1);
  await Promise.all(everyone.map((index) => write(index, 'qual era?')));
  await allHave(2);
  for (const index of everyone) {
    expect(answersTo(index).map(({ body }) => body)).toEqual([
      `segredo-${1000 + index}`,
      `segredo-${1000 + index}`,
    ]);
  }
});

test('a worker killed in the middle loses and doubles nothing', async () => {
  const before = answersTo(0).length;
  await Promise.all(everyone.map((index) => write(index, 'e agora?')));
  await new Promise((resolve) => setTimeout(resolve, 1600));
  workers[0]?.kill('SIGKILL');
  await workers[0]?.exited;
  workers[0] = startWorker();
  await allHave(before + 1, 120_000);
  // Answers come in order: once a later question is answered, a second answer would be visible.
  await Promise.all(everyone.map((index) => write(index, 'e por fim?')));
  await allHave(before + 2);
  for (const index of everyone) expect(answersTo(index)).toHaveLength(before + 2);
});
