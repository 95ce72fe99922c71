import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import v8 from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { vector } from '@electric-sql/pglite-pgvector';
import { ConfigurationError } from '../errors/index.ts';

export const EMBEDDED_EXTENSIONS = { vector, unaccent, pg_trgm };

export interface EmbeddedOptions {
  /** A folder, or `memory://` for a database that is not stored. */
  dataDir: string;
  /** A snapshot made by `PGlite.dumpDataDir`, to start from instead of an empty database. */
  snapshot?: Blob;
}

/** Creates the folder if needed. Throws a `ConfigurationError` when it is not writable. */
export function ensureWritableFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigurationError([`DATA_DIR: the folder ${folder} cannot be written (${reason})`]);
  }
}

/**
 * The socket on which the process that holds a data folder listens. Socket paths are limited to
 * about 100 bytes.
 */
function socketPath(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\sosia-${name}`;
  const inside = path.join(folder, 'sosia.sock');
  return Buffer.byteLength(inside) < 100 ? inside : path.join(os.tmpdir(), `sosia-${name}.sock`);
}

/**
 * Locks a data folder for this process. The lock is a listening socket: the system closes it
 * however the process ends, so a kill leaves nothing to clean up, and a second start that can
 * connect knows the folder is in use. Throws a `ConfigurationError` when it is.
 */
export async function holdDataFolder(folder: string): Promise<() => Promise<void>> {
  ensureWritableFolder(folder);
  const address = socketPath(folder);
  if (await canConnect(address)) {
    throw new ConfigurationError([
      `DATA_DIR: ${folder} is in use by another Sósia that is running now. ` +
        'Stop it first, or choose another folder with DATA_DIR.',
    ]);
  }
  if (process.platform !== 'win32' && existsSync(address)) rmSync(address);
  const server = net.createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function canConnect(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** On the command line the last flag implies the others; set at run time it does not. */
export const BASELINE_ONLY = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering', '--liftoff-only'];

/**
 * Postgres in WebAssembly, in this process, with the extensions that the schema needs.
 *
 * V8 is told to keep WebAssembly as its baseline compiler made it. Optimising Postgres' largest
 * functions takes 500 MB and a core for seconds, just when the product starts; small statements
 * measured just as fast without it (2,000 in 0.5 s either way).
 */
export async function openEmbedded({ dataDir, snapshot }: EmbeddedOptions): Promise<PGlite> {
  for (const flag of BASELINE_ONLY) v8.setFlagsFromString(flag);
  const pglite = await PGlite.create({
    dataDir,
    extensions: EMBEDDED_EXTENSIONS,
    startParams: [
      ...PGlite.defaultStartParams,
      // The default of 128 MB is resident from the start; one session does not need it.
      ...['-c', 'shared_buffers=32MB'],
      // BullMQ's statements do not qualify its tables and functions with their schema.
      ...['-c', 'search_path=public,bullmq'],
    ],
    ...(snapshot && { loadDataDir: snapshot }),
  });
  letOthersRun(pglite);
  return pglite;
}

/** Statements run for this long (ms) before timers and sockets get their turn. */
const LONGEST_RUN_MS = 10;

/**
 * Statements run on this thread and complete without ever waiting for the event loop: a busy queue
 * of them would keep the web server from reading requests.
 */
function letOthersRun(pglite: PGlite): void {
  const runQuery = pglite._runExclusiveQuery.bind(pglite);
  let lastTurn = performance.now();
  pglite._runExclusiveQuery = async (run) => {
    const result = await runQuery(run);
    if (performance.now() - lastTurn > LONGEST_RUN_MS) {
      await new Promise((resolve) => setImmediate(resolve));
      lastTurn = performance.now();
    }
    return result;
  };
}
