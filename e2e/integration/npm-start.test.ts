import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { newId } from '../../core/src/platform/index.ts';
import { type RunningProcess, runProcess } from '../run-process.ts';
import { eventually } from './start-installation.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sosia-start-'));
const running = new Set<RunningProcess>();

const ENVIRONMENT = {
  PORT: '0',
  DATA_DIR: path.join(folder, 'data'),
  LOG_LEVEL: 'warn',
  ADMIN_EMAIL: 'owner@example.com',
  ADMIN_PASSWORD: 'correct horse',
};

afterEach(async () => {
  for (const process of running) process.kill('SIGKILL');
  await Promise.all([...running].map(({ exited }) => exited));
  running.clear();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(environment: Record<string, string> = {}): RunningProcess {
  const started = runProcess('scripts/start.ts', { ...ENVIRONMENT, ...environment });
  running.add(started);
  return started;
}

const urlOf = async (started: RunningProcess) =>
  (await started.waitFor(/Sósia {2}(http:\/\/\S+)/))[1] ?? '';

async function signIn(url: string) {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'owner@example.com', password: 'correct horse' }),
  });
  expect(response.status).toBe(200);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  // biome-ignore lint/suspicious/noExplicitAny: answers of many routes, each checked where it is used.
  return async (pathname: string, body?: object): Promise<any> => {
    const answer = await fetch(`${url}${pathname}`, {
      method: body ? 'POST' : 'GET',
      headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return answer.json();
  };
}

test('one command serves it all; a second one on the same data says so; Ctrl-C ends it in order', async () => {
  const first = start();
  const url = await urlOf(first);
  const console_ = await fetch(url, { headers: { accept: 'text/html' } });
  expect(console_.status).toBe(200);
  expect(await console_.text()).toContain('<title>Sósia');
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);

  const second = start();
  expect(await second.exited).toBe(1);
  expect(second.output()).toMatch(/^DATA_DIR: .* in use by another Sósia/m);

  const call = await signIn(url);
  const { data: personas } = await call('/api/personas');
  expect(personas).toHaveLength(1);
  first.kill('SIGINT');
  expect(await first.exited).toBe(0);
}, 120_000);

test('after kill -9 a message that was being answered is answered, once', async () => {
  const first = start();
  let call = await signIn(await urlOf(first));
  const { data } = await call('/api/personas');
  const text = 'oi';
  const message = { personaId: data[0].id, visitorId: 'ana', text, messageId: newId() };
  const { conversationId } = await call('/api/simulator/messages', message);
  expect(conversationId).toBeTypeOf('string');
  first.kill('SIGKILL');
  await first.exited;

  call = await signIn(await urlOf(start()));
  const messages = await eventually(async () => {
    const thread = await call(`/api/conversations/${conversationId}/messages`);
    return thread.total > 1 ? thread.data : null;
  }, 30_000);
  expect(messages.map(({ author }: { author: string }) => author)).toEqual(['contact', 'persona']);
  // The same message again, from a client that got no answer.
  await call('/api/simulator/messages', message);
  // Answers come in order: once a later question is answered, a second answer would be visible.
  await call('/api/simulator/messages', { ...message, text: 'e agora?', messageId: newId() });
  const thread = () => call(`/api/conversations/${conversationId}/messages`);
  const isAnswered = async () => (await thread()).data.at(-1).author === 'persona';
  await eventually(async () => (await thread()).total > 3 && isAnswered(), 30_000);
  expect((await thread()).total).toBe(4);
}, 120_000);

test.each([
  ['PORT', 'many'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['LOG_LEVEL', 'loud'],
])('a wrong %s is one clear line and exit 1', async (name, value) => {
  const started = start({ [name]: value });
  expect(await started.exited).toBe(1);
  const lines = started.output().trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(new RegExp(`^${name}: `));
});

test('a data folder that cannot be written is one clear line and exit 1', async () => {
  const file = path.join(folder, 'a-file');
  writeFileSync(file, '');
  const started = start({ DATA_DIR: path.join(file, 'data') });
  expect(await started.exited).toBe(1);
  expect(started.output().trim()).toMatch(/^DATA_DIR: the folder .* cannot be written/);
});

test('a database that does not answer is one clear line and exit 1', async () => {
  const started = start({ DATABASE_URL: 'postgresql://127.0.0.1:9/none' });
  expect(await started.exited).toBe(1);
  expect(started.output()).toMatch(/^DATABASE_URL: the database cannot be reached/m);
});

test('an address that is not this machine is one clear line and exit 1', async () => {
  const started = start({ HOST: '192.0.2.1', DATA_DIR: path.join(folder, 'elsewhere') });
  expect(await started.exited).toBe(1);
  expect(started.output()).toMatch(/^HOST: 192\.0\.2\.1 is not an address of this machine/m);
});
