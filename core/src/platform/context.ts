import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PrismaClient } from '@sosia/prisma';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { createSecrets, type Secrets } from './crypto.ts';
import { ensureWritableFolder } from './database/embedded.ts';
import {
  connectDatabase,
  type Database,
  type ScopedClient,
  scopeToOrganization,
} from './database/index.ts';
import { type LiveEvents, openLiveEvents } from './live-events.ts';
import type { Logger } from './logger.ts';
import {
  connectQueueBackend,
  createJobQueue,
  type JobQueue,
  type QueueBackend,
} from './queue/index.ts';
import { openStorage, type Storage } from './storage.ts';

/**
 * What all of the product shares. Functions ask for the parts they use: `Pick<Platform, 'clock'>`.
 */
export interface Platform {
  config: Config;
  log: Logger;
  clock: Clock;
  secrets: Secrets;
  database: Database;
  /**
   * Sees every organisation: for start-up, routing and schedules. Everything else uses
   * `Context.db`.
   */
  prisma: PrismaClient;
  queueBackend: QueueBackend;
  queue: JobQueue;
  storage: Storage;
  live: LiveEvents;
  close(): Promise<void>;
}

/** A platform acting for one organisation, and for the person who asked, if any. */
export interface Context extends Omit<Platform, 'close'> {
  organizationId: string;
  /** Null when the system itself acts. */
  userId: string | null;
  /** Sees only this organisation. */
  db: ScopedClient;
}

export function contextFor(
  platform: Platform,
  organizationId: string,
  userId: string | null = null,
): Context {
  return {
    ...platform,
    organizationId,
    userId,
    db: scopedClient(platform.database, organizationId),
  };
}

/**
 * Creating a client takes longer than a statement, so each organisation keeps one; it holds no
 * state.
 */
const clients = new WeakMap<Database, Map<string, ScopedClient>>();

function scopedClient(database: Database, organizationId: string): ScopedClient {
  const ofDatabase = clients.get(database) ?? new Map<string, ScopedClient>();
  clients.set(database, ofDatabase);
  const client =
    ofDatabase.get(organizationId) ??
    database.shorten(scopeToOrganization(database.client, organizationId));
  ofDatabase.set(organizationId, client);
  return client;
}

/**
 * APP_SECRET, or a secret generated at the first start and stored with the data, readable only by
 * its owner.
 */
function appSecret(config: Config, log: Logger): string {
  if (config.appSecret) return config.appSecret;
  ensureWritableFolder(config.dataDir);
  const file = path.join(config.dataDir, 'app-secret');
  if (config.databaseUrl) {
    log.warn({ file }, 'APP_SECRET is not set: every process needs the same file, or set it');
  }
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another process starting at the same time was quicker; its secret counts.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return readFileSync(file, 'utf8').trim();
}

/** Opens everything in order. When a part fails, those already opened are closed again. */
export async function openPlatform(
  config: Config,
  log: Logger,
  overrides: { clock?: Clock; database?: Database } = {},
): Promise<Platform> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closeOne of closers.splice(0).reverse()) await closeOne();
  };
  try {
    const database = overrides.database ?? (await connectDatabase(config, log));
    closers.push(() => database.close());
    const secrets = createSecrets(appSecret(config, log));
    const queueBackend = await connectQueueBackend(config, database.engine, log);
    closers.push(() => queueBackend.close());
    const queue = createJobQueue(queueBackend, log);
    closers.push(() => queue.close());
    const live = await openLiveEvents(database, log);
    closers.push(() => live.close());
    const storage = await openStorage(config);
    return {
      config,
      log,
      clock: overrides.clock ?? systemClock,
      secrets,
      database,
      prisma: database.client,
      queueBackend,
      queue,
      storage,
      live,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
