import { type BackendFactory, Queue, type QueueOptions } from 'bullmq';
import type { Config } from '../config.ts';
import type { Engine } from '../database/index.ts';
import { PglitePool } from '../database/pglite-pool.ts';
import type { Logger } from '../logger.ts';
import { deduplicationId, JOB_NAMES, type JobData, type JobName } from './jobs.ts';

/** How BullMQ reaches its jobs: shared by the queues here and the workers elsewhere. */
export interface QueueBackend {
  kind: 'embedded' | 'postgres' | 'redis';
  connection: QueueOptions['connection'];
  createBackend: BackendFactory;
  close(): Promise<void>;
}

export interface JobQueue {
  /**
   * Requests a job, `delay` ms from now. If a job for the same thing is waiting, it is replaced; if
   * one is running, exactly one more follows it. (BullMQ's `keepLastIfActive` with `replace`: the
   * only combination measured to lose nothing and overlap nothing.)
   */
  add<J extends JobName>(name: J, data: JobData<J>, options?: { delay?: number }): Promise<void>;
  /** Runs `sweep` every `ms`, however many processes request it. */
  scheduleSweep(ms: number): Promise<void>;
  /**
   * Deletes every job. For a start after a crash, with no other process running: the rows say what
   * is to be done, and jobs that a dead worker still holds would only get in the way.
   */
  clear(): Promise<void>;
  /** Number of waiting, running, delayed and failed jobs in each queue. */
  counts(): Promise<Record<JobName, Record<string, number>>>;
  close(): Promise<void>;
}

const BULLMQ_SCHEMA = 'bullmq';

/** Redis when configured, otherwise the database itself, where BullMQ's own tables are prepared. */
export async function connectQueueBackend(
  config: Pick<Config, 'redisUrl'>,
  engine: Engine,
  log: Logger,
): Promise<QueueBackend> {
  if (config.redisUrl) return connectRedis(config.redisUrl, log);
  const { createPostgresBackend, runMigrations } = await import('bullmq');
  const createBackend = createPostgresBackend as unknown as BackendFactory;
  if (engine.kind === 'embedded') {
    const pool = new PglitePool(engine.pglite);
    await runMigrations(pool, BULLMQ_SCHEMA);
    // no organization here: it reads no rows
    // Migrations end by resetting the search path that the database was started with.
    await engine.pglite.exec(`set search_path to public, ${BULLMQ_SCHEMA}`);
    const connection = pool as unknown as QueueOptions['connection'];
    return { kind: 'embedded', connection, createBackend, close: () => pool.end() };
  }
  const pg = (await import('pg')).default;
  const pool = new pg.Pool({
    connectionString: engine.url,
    options: `-c search_path=${BULLMQ_SCHEMA},public`,
    max: 24,
    keepAlive: true,
  });
  // Each of BullMQ's queues and workers listens for the pool's errors.
  pool.setMaxListeners(0);
  pool.on('error', (error) => log.warn({ error }, 'idle queue connection lost'));
  const client = await pool.connect();
  try {
    await runMigrations(client, BULLMQ_SCHEMA);
  } finally {
    client.release();
  }
  const connection = pool as unknown as QueueOptions['connection'];
  return { kind: 'postgres', connection, createBackend, close: () => pool.end() };
}

async function connectRedis(url: string, log: Logger): Promise<QueueBackend> {
  const [{ Redis }, { createRedisBackend }] = await Promise.all([
    import('ioredis'),
    import('bullmq'),
  ]);
  const redis = new Redis(url, {
    maxRetriesPerRequest: null,
    lazyConnect: true,
    // Commands issued at the same moment go out in one write.
    enableAutoPipelining: true,
  });
  redis.on('error', (error) => log.warn({ error: error.message }, 'Redis connection failed'));
  await redis.connect();
  return {
    kind: 'redis',
    connection: redis as unknown as QueueOptions['connection'],
    createBackend: createRedisBackend as BackendFactory,
    close: async () => {
      redis.disconnect();
    },
  };
}

const JOB_DEFAULTS = {
  // These attempts are for internal faults, such as a lost database connection. When a provider
  // refuses something, the layer that called it retries, based on rows.
  attempts: 5,
  backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
  removeOnComplete: { age: 3600, count: 1000 },
  removeOnFail: { age: 7 * 24 * 3600, count: 5000 },
} as const;

export function createJobQueue(backend: QueueBackend, log: Logger): JobQueue {
  const open = (name: JobName) => {
    const options = { connection: backend.connection, defaultJobOptions: JOB_DEFAULTS };
    const queue = new Queue(name, options, backend.createBackend);
    queue.on('error', (error) => log.warn({ queue: name, error: error.message }, 'queue error'));
    return queue;
  };
  const queues = new Map<JobName, ReturnType<typeof open>>();
  const queueOf = (name: JobName) => {
    const queue = queues.get(name) ?? open(name);
    queues.set(name, queue);
    return queue;
  };
  return {
    async add(name, data, { delay = 0 } = {}) {
      await queueOf(name).add(name, data, {
        delay,
        deduplication: { id: deduplicationId(name, data), keepLastIfActive: true, replace: true },
      });
    },
    async scheduleSweep(ms) {
      await queueOf('sweep').upsertJobScheduler(
        'sweep',
        { every: ms },
        { name: 'sweep', data: {} },
      );
    },
    async clear() {
      await Promise.all(JOB_NAMES.map((name) => queueOf(name).obliterate({ force: true })));
    },
    async counts() {
      const entries = JOB_NAMES.map(async (name) => [name, await queueOf(name).getJobCounts()]);
      return Object.fromEntries(await Promise.all(entries));
    },
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}
