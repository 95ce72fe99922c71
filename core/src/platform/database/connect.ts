import { execFile } from 'node:child_process';
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PGlite } from '@electric-sql/pglite';
import { PrismaClient } from '@sosia/prisma';
import type pg from 'pg';
import type { Config } from '../config.ts';
import { ConfigurationError } from '../errors/index.ts';
import type { Logger } from '../logger.ts';
import { NOT_CONNECTED } from '../passing-failure.ts';
import { holdDataFolder, openEmbedded } from './embedded.ts';
import { applyMigrations, migrationNames } from './migrations.ts';
import {
  prismaTypes,
  refusingTwoTexts,
  statementName,
  withNamedStatements,
} from './named-statements.ts';

/** What is underneath Prisma: one embedded session, or a pool of connections to a server. */
export type Engine =
  | { kind: 'embedded'; pglite: PGlite }
  | { kind: 'server'; url: string; pool: pg.Pool };

export interface Database {
  client: PrismaClient;
  /** Gives a client derived from this one the same short cut for named statements. */
  shorten<C extends Pick<PrismaClient, '$queryRaw'>>(client: C): C;
  engine: Engine;
  close(): Promise<void>;
}

const TRANSACTION = { maxWait: 15_000, timeout: 30_000 };

/** Opens and migrates the embedded database behind Prisma. `close` writes it to disk. */
export async function connectEmbedded(
  pglite: PGlite,
  options: { migrate: boolean },
): Promise<Database> {
  const { PrismaPGlite } = await import('pglite-prisma-adapter');
  const adapter = new PrismaPGlite(refusingTwoTexts(pglite));
  const query = async (sql: string) => (await pglite.query(sql)).rows;
  if (options.migrate && !(await isMigrated(query))) await applyMigrations(adapter);
  const client = new PrismaClient({ adapter, transactionOptions: TRANSACTION });
  return {
    client,
    shorten: (other) => other,
    engine: { kind: 'embedded', pglite },
    async close() {
      await client.$disconnect();
      await pglite.close();
    },
  };
}

/** Connects to a Postgres server with pgvector, and migrates it. */
export async function connectServer(
  url: string,
  options: { migrate: boolean; log?: Logger },
): Promise<Database> {
  const [{ PrismaPg }, pgModule] = await Promise.all([import('@prisma/adapter-pg'), import('pg')]);
  const pool = new pgModule.default.Pool({ connectionString: url, max: 16 });
  pool.on('error', (error) => options.log?.warn({ error }, 'idle database connection lost'));
  try {
    if (options.migrate) await migrateServer(url, pool, options.log);
    // no organization here: it reads no rows
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw databaseProblem(error);
  }
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) });
  const client = new PrismaClient({ adapter, transactionOptions: TRANSACTION });
  const types = prismaTypes(pgModule.default);
  const shorten: Database['shorten'] = (other) => withNamedStatements(other, { pool, types });
  return {
    client: shorten(client),
    shorten,
    engine: { kind: 'server', url, pool },
    async close() {
      await client.$disconnect();
      await pool.end();
    },
  };
}

/** How often, and at what interval (ms), a start checks again while another process migrates. */
const MIGRATION_TRIES = 40;
const MIGRATION_PAUSE_MS = 1500;

/**
 * Migrates a server's database. Of several processes that start at once, one migrates and the
 * others wait. Prisma's engine holds a session-level lock, so it gets a connection of its own that
 * is always closed: returned to a pool, it would hold the lock for good.
 */
async function migrateServer(url: string, pool: pg.Pool, log?: Logger): Promise<void> {
  const [{ PrismaPg }, pgModule] = await Promise.all([import('@prisma/adapter-pg'), import('pg')]);
  const query = async (sql: string) => (await pool.query(sql)).rows;
  for (let tries = 1; !(await isMigrated(query)); tries += 1) {
    const own = new pgModule.default.Pool({ connectionString: url, max: 1 });
    try {
      await applyMigrations(new PrismaPg(own));
    } catch (error) {
      if (tries >= MIGRATION_TRIES) throw error;
      log?.warn({ error: String(error) }, 'waiting for another process to migrate the database');
      await new Promise((resolve) => setTimeout(resolve, MIGRATION_PAUSE_MS));
    } finally {
      await own.end();
    }
  }
}

function databaseProblem(error: unknown): Error {
  const code = (error as { code?: string }).code ?? '';
  const reason = error instanceof Error ? error.message : String(error);
  const isUnreachable = NOT_CONNECTED.has(code) || /^(ECONN|ETIMEDOUT|28|3D)/.test(code);
  return isUnreachable
    ? new ConfigurationError([`DATABASE_URL: the database cannot be reached (${reason || code})`])
    : new Error(`The database could not be prepared: ${reason}`, { cause: error });
}

/** Starting the engine costs half a second, so it runs only when a migration is missing. */
async function isMigrated(query: (sql: string) => Promise<unknown[]>): Promise<boolean> {
  const [table] = (await query(`select to_regclass('public._prisma_migrations') as name`)) as {
    name: string | null;
  }[];
  const applied = table?.name
    ? ((await query(
        'select migration_name from _prisma_migrations where finished_at is not null',
      )) as { migration_name: string }[])
    : [];
  const done = new Set(applied.map((row) => row.migration_name));
  return migrationNames().every((name) => done.has(name));
}

/** Made by `npm install` (scripts/build.ts): the embedded database that a first start copies. */
const EMPTY_DATABASE = path.resolve(
  import.meta.dirname,
  '../../../../node_modules/.cache/sosia/database',
);

/**
 * Puts a new embedded database into a folder: a copy of the one that the installation made, or one
 * created now in another process (see `prepare-embedded.ts`).
 */
async function createEmbedded(folder: string): Promise<void> {
  // If a process died while filling the folder, start again from scratch.
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  if (existsSync(path.join(EMPTY_DATABASE, 'PG_VERSION'))) {
    cpSync(EMPTY_DATABASE, unfinished, { recursive: true });
  } else {
    const script = path.join(import.meta.dirname, 'prepare-embedded.ts');
    await promisify(execFile)(process.execPath, ['--no-warnings', script, unfinished]);
  }
  renameSync(unfinished, folder);
}

/** The database of this configuration: a server's, or the embedded one in the data folder. */
export async function connectDatabase(config: Config, log: Logger): Promise<Database> {
  if (config.databaseUrl) return connectServer(config.databaseUrl, { migrate: true, log });
  const release = await holdDataFolder(config.dataDir);
  try {
    const folder = path.join(config.dataDir, 'postgres');
    if (!existsSync(path.join(folder, 'PG_VERSION'))) await createEmbedded(folder);
    const pglite = await openEmbedded({ dataDir: folder });
    const database = await connectEmbedded(pglite, { migrate: true });
    return {
      ...database,
      async close() {
        await database.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}
