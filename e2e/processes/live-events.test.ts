import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../core/src/platform/index.ts';
import { administer, databaseUrl } from '../../core/testing/server-database.ts';
import { type RunningProcess, runProcess } from '../run-process.ts';

const { DATABASE_URL: SERVER, REDIS_URL } = process.env;
if (!SERVER || !REDIS_URL)
  throw new Error('Set DATABASE_URL and REDIS_URL to a Postgres and a Redis');

const folder = mkdtempSync(path.join(os.tmpdir(), 'sosia-live-'));
const name = `sosia_live_${randomBytes(4).toString('hex')}`;
const owner = { email: 'owner@example.com', password: 'correct horse' };
let environment: Record<string, string>;
let first: Server;
let second: Server;
let cookie: string;
let conversationId: string;

interface Server {
  running: RunningProcess;
  url: string;
}

async function startServer(): Promise<Server> {
  const running = runProcess('server/src/main.ts', environment);
  return { running, url: (await running.waitFor(/Sósia {2}(http:\/\/\S+)/))[1] ?? '' };
}

beforeAll(async () => {
  await administer(SERVER, `create database ${name}`);
  environment = {
    PORT: '0',
    DATA_DIR: folder,
    APP_SECRET: 'a secret for these processes',
    DATABASE_URL: databaseUrl(SERVER, name),
    REDIS_URL,
    ADMIN_EMAIL: owner.email,
    ADMIN_PASSWORD: owner.password,
  };
  first = await startServer();
  second = await startServer();
  const signedIn = await call(first, 'POST', '/api/auth/sign-in/email', owner);
  cookie = signedIn.headers.getSetCookie().join('; ').split(';')[0] ?? '';
  const personas = await call(first, 'GET', '/api/personas');
  const { data } = (await personas.json()) as { data: { id: string }[] };
  const said = { personaId: data[0]?.id, visitorId: 'x', text: 'oi', messageId: newId() };
  const accepted = await call(first, 'POST', '/api/simulator/messages', said);
  expect(accepted.status, await accepted.clone().text()).toBe(202);
  ({ conversationId } = (await accepted.json()) as { conversationId: string });
});

afterAll(async () => {
  for (const { running } of [first, second]) running.kill('SIGTERM');
  await Promise.all([first, second].map(({ running }) => running.exited));
  await administer(SERVER, `drop database if exists ${name} with (force)`);
  rmSync(folder, { recursive: true, force: true });
});

function call(to: Server, method: string, address: string, body?: object): Promise<Response> {
  return fetch(to.url + address, {
    method,
    headers: {
      ...(cookie && { cookie }),
      ...(body && { 'content-type': 'application/json', origin: to.url }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
}

/** Writes a note through one server; returns the message's id. */
async function write(by: Server, text: string): Promise<string> {
  const answer = await call(by, 'POST', `/api/conversations/${conversationId}/notes`, { text });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

interface Heard {
  id: string;
  messageId: string;
}

/** Opens the event stream of one server, as a console does. */
async function listen(to: Server, lastEventId?: string) {
  const leaving = new AbortController();
  const headers = { cookie, ...(lastEventId && { 'last-event-id': lastEventId }) };
  const answer = await fetch(`${to.url}/api/events`, { headers, signal: leaving.signal });
  expect(answer.status).toBe(200);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const heard = (): Heard[] =>
    [...text.matchAll(/id: (.*)\nevent: live\ndata: (.*)\n\n/g)].map(([, id = '', data = '']) => ({
      id,
      messageId: JSON.parse(data).messageId,
    }));
  return {
    /** Returns everything received once there are `count` events or the stream has ended. */
    async until(count: number): Promise<Heard[]> {
      while (heard().length < count) {
        const read = await reader?.read().catch(() => undefined);
        if (!read || read.done) break;
        text += read.value;
      }
      return heard();
    },
    leave: () => leaving.abort(),
  };
}

const idsOf = (heard: Heard[]) => heard.map(({ messageId }) => messageId);

test('what one server writes, those who listen at another hear', async () => {
  const [atFirst, atSecond] = [await listen(first), await listen(second)];
  const written = [await write(first, 'um'), await write(second, 'dois')];
  expect(idsOf(await atFirst.until(2))).toEqual(written);
  expect(idsOf(await atSecond.until(2))).toEqual(written);
  atFirst.leave();
  atSecond.leave();
});

test('whose server is killed goes on at another where it was: nothing lost, nothing twice', async () => {
  const before = await listen(second);
  const heard = [await write(first, 'antes'), await write(second, 'antes também')];
  const last = (await before.until(2)).at(-1);
  second.running.kill('SIGKILL');
  await second.running.exited;
  expect(idsOf(await before.until(99))).toEqual(heard);
  const missed = [await write(first, 'perdida'), await write(first, 'perdida também')];
  second = await startServer();
  // Both servers write some while the listener reconnects.
  const meanwhile = Promise.all(
    Array.from({ length: 10 }, (_, index) => write(index % 2 ? first : second, `${index}`)),
  );
  const again = await listen(first, last?.id);
  const during = await meanwhile;
  const after = await write(second, 'depois');
  const all = idsOf(await again.until(13));
  expect(all).toHaveLength(13);
  expect(all.slice(0, 2)).toEqual(missed);
  expect(all.slice(2, 12).sort()).toEqual(during.sort());
  expect(all[12]).toBe(after);
  again.leave();
});
