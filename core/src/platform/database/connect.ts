import { execFile } from 'node:child_process';
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PGlite } from '@electric-sql/pglite';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaClient } from '@sosia/prisma';
import type pg from 'pg';
import type { Config } from '../config.ts';
import { ConfigurationError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { holdDataFolder, openEmbedded } from './embedded.ts';
import { applyMigrations, migrationNames } from './migrations.ts';

/** What lies under Prisma: one embedded session, or a pool of connections to a server. */
export type Engine =
  | { kind: 'embedded'; pglite: PGlite }
  | { kind: 'server'; url: string; pool: pg.Pool };

export interface Database {
  client: PrismaClient;
  engine: Engine;
  close(): Promise<void>;
}

const TRANSACTION = { maxWait: 15_000, timeout: 30_000 };

/** Opens the embedded database behind Prisma, migrated. `close` writes it to disk. */
export async function connectEmbedded(
  pglite: PGlite,
  options: { migrate: boolean },
): Promise<Database> {
  const { PrismaPGlite } = await import('pglite-prisma-adapter');
  const adapter = new PrismaPGlite(pglite);
  if (options.migrate)
    await migrateIfBehind(adapter, async (sql) => (await pglite.query(sql)).rows);
  const client = new PrismaClient({ adapter, transactionOptions: TRANSACTION });
  return {
    client,
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
    if (options.migrate) {
      await migrateIfBehind(new PrismaPg(pool), async (sql) => (await pool.query(sql)).rows);
    }
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw databaseProblem(error);
  }
  const client = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: TRANSACTION });
  return {
    client,
    engine: { kind: 'server', url, pool },
    async close() {
      await client.$disconnect();
      await pool.end();
    },
  };
}

function databaseProblem(error: unknown): Error {
  const code = (error as { code?: string }).code ?? '';
  const reason = error instanceof Error ? error.message : String(error);
  const isUnreachable = /^(ECONN|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|28|3D)/.test(code);
  return isUnreachable
    ? new ConfigurationError([`DATABASE_URL: the database cannot be reached (${reason || code})`])
    : new Error(`The database could not be prepared: ${reason}`, { cause: error });
}

/** Starting the engine costs half a second, so it runs only when a migration is missing. */
async function migrateIfBehind(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  query: (sql: string) => Promise<unknown[]>,
): Promise<void> {
  const [table] = (await query(`select to_regclass('public._prisma_migrations') as name`)) as {
    name: string | null;
  }[];
  const applied = table?.name
    ? ((await query(
        'select migration_name from _prisma_migrations where finished_at is not null',
      )) as { migration_name: string }[])
    : [];
  const done = new Set(applied.map((row) => row.migration_name));
  if (migrationNames().every((name) => done.has(name))) return;
  await applyMigrations(adapter);
}

/** Made by `npm install` (scripts/build.ts): the embedded database as a first start finds it. */
const EMPTY_DATABASE = path.resolve(
  import.meta.dirname,
  '../../../../node_modules/.cache/sosia/database',
);

/**
 * Puts a new embedded database into a folder: a copy of the one that the installation made, or one
 * made now, in another process (see `prepare-embedded.ts`).
 */
async function createEmbedded(folder: string): Promise<void> {
  // A folder that was being filled when its process died is begun anew.
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
