import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { connectEmbedded } from '../src/platform/database/connect.ts';
import { openEmbedded } from '../src/platform/database/embedded.ts';
import {
  type Clock,
  type Config,
  connectServer,
  createLogger,
  type Database,
  loadConfig,
  newId,
  openPlatform,
  type Platform,
} from '../src/platform/index.ts';
import { administer, databaseUrl, TEMPLATE } from './server-database.ts';

export interface TestPlatform extends Platform {
  /** A new organisation with nothing in it. */
  createOrganization(name?: string): Promise<string>;
}

/**
 * The real platform on a database of its own: embedded, from the prepared snapshot or, with
 * `DATABASE_URL`, a copy of the template on that server; with `REDIS_URL` also Redis. `environment`
 * is the environment the process would have started with.
 */
export async function openTestPlatform(
  environment: Record<string, string> = {},
  overrides: { clock?: Clock } = {},
): Promise<TestPlatform> {
  const prepared = inject('prepared');
  const config = loadConfig({
    DATA_DIR: mkdtempSync(path.join(prepared.folder, 'data-')),
    APP_SECRET: 'a secret for tests only',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    PUBLIC_URL: 'https://sosia.example',
    ...environment,
  });
  const log = createLogger(config.logLevel, 'test');
  const { database, redisUrl, drop } = await openDatabase(prepared.snapshot);
  const full: Config = { ...config, redisUrl };
  const platform = await openPlatform(full, log, { database, ...overrides });
  return {
    ...platform,
    async createOrganization(name = 'Organização de teste') {
      const id = newId();
      await platform.prisma.organization.create({ data: { id, name, slug: id } });
      return id;
    },
    async close() {
      await platform.close();
      await drop();
    },
  };
}

async function openDatabase(snapshot: string | null) {
  if (snapshot) return openSnapshot(snapshot);
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error('prepared for a server, but DATABASE_URL is not set');
  const name = `sosia_test_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database ${name} template ${TEMPLATE}`);
  const database = await connectServer(databaseUrl(server, name), { migrate: false });
  return {
    database,
    redisUrl: await emptyRedis(),
    drop: () => administer(server, `drop database ${name} with (force)`),
  };
}

/**
 * Redis has sixteen databases; each Vitest worker runs one file at a time, in a database of its
 * own.
 */
async function emptyRedis(): Promise<string | undefined> {
  const { REDIS_URL, VITEST_POOL_ID = '1' } = process.env;
  if (!REDIS_URL) return undefined;
  const url = new URL(REDIS_URL);
  url.pathname = `/${VITEST_POOL_ID}`;
  const { Redis } = await import('ioredis');
  const redis = new Redis(url.href);
  await redis.flushdb();
  redis.disconnect();
  return url.href;
}

async function openSnapshot(snapshot: string): Promise<{
  database: Database;
  redisUrl: undefined;
  drop: () => Promise<void>;
}> {
  const blob = new Blob([new Uint8Array(readFileSync(snapshot))]);
  const pglite = await openEmbedded({ dataDir: 'memory://', snapshot: blob });
  const database = await connectEmbedded(pglite, { migrate: false });
  return { database, redisUrl: undefined, drop: async () => undefined };
}
