import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { vector } from '@electric-sql/pglite-pgvector';
import { ConfigurationError } from '../errors.ts';

export const EMBEDDED_EXTENSIONS = { vector, unaccent, pg_trgm };

export interface EmbeddedOptions {
  /** A folder, or `memory://` for a database that nobody keeps. */
  dataDir: string;
  /** A snapshot made by `PGlite.dumpDataDir`, to begin with instead of an empty database. */
  snapshot?: Blob;
}

/** Makes the folder if needed; throws a `ConfigurationError` when it cannot be written. */
export function ensureWritableFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigurationError([`DATA_DIR: the folder ${folder} cannot be written (${reason})`]);
  }
}

/** Where the process that holds a data folder listens. Socket paths end at about 100 bytes. */
function socketPath(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\sosia-${name}`;
  const inside = path.join(folder, 'sosia.sock');
  return Buffer.byteLength(inside) < 100 ? inside : path.join(os.tmpdir(), `sosia-${name}.sock`);
}

/**
 * Holds a data folder for this process. The lock is a listening socket: the system closes it with
 * the process however that ends, so nothing is left to clean up after a kill, and a second start
 * that can connect knows that somebody is there. Throws a `ConfigurationError` when held.
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

/** Postgres in WebAssembly, in this process, with the extensions that the schema needs. */
export async function openEmbedded({ dataDir, snapshot }: EmbeddedOptions): Promise<PGlite> {
  return PGlite.create({
    dataDir,
    extensions: EMBEDDED_EXTENSIONS,
    startParams: [
      ...PGlite.defaultStartParams,
      // The default of 128 MB is resident from the start; one session has no use for it.
      ...['-c', 'shared_buffers=32MB'],
      // BullMQ's statements name its tables and functions without their schema.
      ...['-c', 'search_path=public,bullmq'],
    ],
    ...(snapshot && { loadDataDir: snapshot }),
  });
}
