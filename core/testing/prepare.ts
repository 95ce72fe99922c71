/**
 * Runs once before the tests: creates the database that every test file starts from, so that none
 * of them spends time creating and migrating one. Embedded: a snapshot file. On a server
 * (`DATABASE_URL`): a template database.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { findStatements } from '../../scripts/statements/find-statements.ts';
import { connectEmbedded, connectServer } from '../src/platform/database/connect.ts';
import { openEmbedded } from '../src/platform/database/embedded.ts';
import { createLogger } from '../src/platform/logger.ts';
import { connectQueueBackend } from '../src/platform/queue/index.ts';
import { administer, databaseUrl, TEMPLATE } from './server-database.ts';

export interface Prepared {
  folder: string;
  /** Snapshot of the embedded database; null on a server. */
  snapshot: string | null;
  /** Where check-rows.ts records which statements have returned rows. */
  returned: string;
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
  const returned = path.join(folder, 'returned');
  mkdirSync(returned);
  project.provide('prepared', { folder, snapshot, returned });
  return async () => {
    const unseen = (await isWholeRun(project)) ? statementsUnseen(returned) : [];
    rmSync(folder, { recursive: true, force: true });
    if (server) await administer(server, `drop database if exists ${TEMPLATE} with (force)`);
    if (unseen.length === 0) return;
    throw new Error(`No test has these return a row, so nothing checks it:\n${unseen.join('\n')}`);
  };
}

/**
 * Whether every test file ran, on the embedded database: only then must every statement be used.
 */
async function isWholeRun(project: TestProject): Promise<boolean> {
  if (process.env.DATABASE_URL || project.vitest.config.testNamePattern) return false;
  const { testFiles } = await project.globTestFiles();
  const modules = project.vitest.state.getTestModules();
  const passed = new Set(modules.filter((one) => one.state() === 'passed').map(moduleOf));
  return testFiles.every((file) => passed.has(file));
}
const moduleOf = ({ moduleId }: { moduleId: string }) => moduleId;

/** The product's statements that read rows but returned none in the whole run. */
function statementsUnseen(returned: string): string[] {
  const seen = new Set(
    readdirSync(returned).flatMap(
      (name) => JSON.parse(readFileSync(path.join(returned, name), 'utf8')) as string[],
    ),
  );
  return findStatements()
    .filter(({ isRead, file }) => isRead && !file.startsWith('scripts/'))
    .filter(({ parts }) => !seen.has(JSON.stringify(parts)))
    .map(({ file, line }) => `${file}:${line}`);
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
