import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';

export const PRISMA_FOLDER = path.resolve(import.meta.dirname, '../../../../prisma');
const MIGRATIONS = path.join(PRISMA_FOLDER, 'migrations');
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** The migrations in the form Prisma's engine expects: oldest first, by name. */
function readMigrations() {
  const names = readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: readFileSync(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  };
}

/** The names of the migrations this code needs, oldest first. */
export function migrationNames(): string[] {
  return readMigrations().migrationDirectories.map((directory) => directory.path);
}

/**
 * The WebAssembly build of Prisma's schema engine, which the command line would download as a
 * binary. Loaded on demand, because it costs 10 MB that a running process does not need.
 */
async function openEngine(factory: SqlMigrationAwareDriverAdapterFactory) {
  const { SchemaEngine } = await import('@prisma/schema-engine-wasm');
  const schema = readFileSync(path.join(PRISMA_FOLDER, 'schema.prisma'), 'utf8');
  const engine = await SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  return { engine, schema };
}

/**
 * Applies the migrations that the database lacks and records them in `_prisma_migrations`, as
 * `prisma migrate deploy` does. Returns the names applied.
 */
export async function applyMigrations(
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<string[]> {
  const { engine } = await openEngine(factory);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: readMigrations(),
      filters: NO_FILTERS,
    });
    return appliedMigrationNames;
  } finally {
    engine.free();
  }
}

/**
 * The SQL that turns the migrations' schema into schema.prisma's; empty when they agree. Needs a
 * factory whose shadow database has the extensions of the first migration.
 */
export async function diffFromMigrations(
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<string> {
  const { engine, schema } = await openEngine(factory);
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...readMigrations() },
      to: {
        tag: 'schemaDatamodel',
        files: [{ path: 'schema.prisma', content: schema }],
      },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    return stdout ?? '';
  } finally {
    engine.free();
  }
}
