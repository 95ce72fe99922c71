import { spawnSync } from 'node:child_process';
import type { PGlite } from '@electric-sql/pglite';
import { Queue, type QueueOptions, Worker } from 'bullmq';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLogger } from '../logger.ts';
import { connectQueueBackend } from '../queue/index.ts';
import { BASELINE_ONLY, openEmbedded } from './embedded.ts';
import { PglitePool } from './pglite-pool.ts';

let pglite: PGlite;

beforeAll(async () => {
  pglite = await openEmbedded({ dataDir: 'memory://' });
});
afterAll(() => pglite?.close());

test('however many statements follow each other, the event loop has its turns', async () => {
  let turns = 0;
  let isRunning = true;
  const turn = () => {
    turns += 1;
    if (isRunning) setImmediate(turn);
  };
  setImmediate(turn);
  const until = performance.now() + 300;
  // Nothing is awaited here but the statements, which complete without the event loop.
  while (performance.now() < until) await pglite.query('select 1');
  isRunning = false;
  expect(turns).toBeGreaterThan(5);
});

test('this Node knows the switches that keep WebAssembly small', () => {
  const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  for (const flag of BASELINE_ONLY) expect(stdout).toContain(`--${flag.replace(/^--(no-)?/, '')}`);
});

test("BullMQ's LISTEN is heard through the pool, so that an idle worker need not look", async () => {
  const { connection, createBackend, close } = await connectQueueBackend(
    { redisUrl: undefined },
    { kind: 'embedded', pglite },
    createLogger('silent', 'test'),
  );
  const pool = connection as unknown as PglitePool;
  const channels: string[] = [];
  const connect = pool.connect.bind(pool);
  pool.connect = async () => {
    const client = await connect();
    client.on('notification', ({ channel }: { channel: string }) => channels.push(channel));
    return client;
  };
  const options = { connection: pool as unknown as QueueOptions['connection'] };
  const done = Promise.withResolvers<void>();
  const worker = new Worker('heard', async () => done.resolve(), options, createBackend);
  const queue = new Queue('heard', options, createBackend);
  await worker.waitUntilReady();
  await queue.add('job', {});
  await done.promise;
  expect(channels.length).toBeGreaterThan(0);
  await worker.close();
  await queue.close();
  await close();
});

test('a pool turns LISTEN, comments ahead of it or not, into notifications', async () => {
  const pool = new PglitePool(pglite);
  const heard = new Promise((resolve) => pool.on('notification', resolve));
  await pool.query('-- hear of news\nLISTEN "news_of_today";');
  await pglite.query("select pg_notify('news_of_today', 'it rains')");
  expect(await heard).toEqual({ channel: 'news_of_today', payload: 'it rains' });
  await pool.end();
});
