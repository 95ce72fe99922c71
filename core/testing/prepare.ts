/**
 * Runs once before the tests: makes the database that every test file starts from, so that none of
 * them pays for creating and migrating one. Embedded: a snapshot file. On a server
 * (`DATABASE_URL`): a template database.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { connectEmbedded, connectServer } from '../src/platform/database/connect.ts';
import { openEmbedded } from '../src/platform/database/embedded.ts';
import { createLogger } from '../src/platform/logger.ts';
import { connectQueueBackend } from '../src/platform/queue/index.ts';
import { administer, databaseUrl, TEMPLATE } from './server-database.ts';

export interface Prepared {
  folder: string;
  /** Snapshot of the embedded database; null on a server. */
  snapshot: string | null;
}

declare module 'vitest' {
  interface ProvidedContext {
    prepared: Prepared;
  }
}

const log = createLogger('silent', 'test');

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sosia-test-'));
  const server = process.env.DATABASE_URL;
  const snapshot = server ? null : await makeSnapshot(folder);
  if (server) await makeTemplate(server);
  project.provide('prepared', { folder, snapshot });
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    if (server) await administer(server, `drop database if exists ${TEMPLATE} with (force)`);
  };
}

async function makeSnapshot(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const pglite = await openEmbedded({ dataDir: 'memory://template' });
  const database = await connectEmbedded(pglite, { migrate: true });
  await connectQueueBackend({ redisUrl: undefined }, database.engine, log);
  const file = path.join(folder, 'database.tar');
  const dump = await pglite.dumpDataDir('none');
  writeFileSync(file, new Uint8Array(await dump.arrayBuffer()));
  await database.close();
  return file;
}

async function makeTemplate(server: string): Promise<void> {
  await administer(server, `drop database if exists ${TEMPLATE} with (force)`);
  await administer(server, `create database ${TEMPLATE}`);
  const database = await connectServer(databaseUrl(server, TEMPLATE), { migrate: true });
  const backend = await connectQueueBackend({ redisUrl: undefined }, database.engine, log);
  await backend.close();
  await database.close();
}
