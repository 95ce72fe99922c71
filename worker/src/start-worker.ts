import { type Models, openModels } from '@sosia/core/models';
import { followNotifications } from '@sosia/core/notifications';
import { JOB_NAMES, JOBS, type JobData, type JobName, type Platform } from '@sosia/core/platform';
import { type Job, UnrecoverableError, Worker } from 'bullmq';
import { PROCESSORS } from './processors/index.ts';

export interface RunningWorker {
  /** Takes no more jobs and waits for the running ones. */
  close(): Promise<void>;
}

const SWEEP_EVERY_MS = 15_000;
/** After this long, the job of a dead worker goes to another. */
const LOCK_MS = 15_000;

/** Processes every queue and keeps the sweeper scheduled. */
export async function startWorker(platform: Platform): Promise<RunningWorker> {
  const models = openModels(platform.config);
  const workers = JOB_NAMES.map((name) => openWorker(platform, models, name));
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  const unfollow = await followNotifications(platform);
  await platform.queue.scheduleSweep(SWEEP_EVERY_MS);
  return {
    async close() {
      await unfollow();
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

function openWorker<J extends JobName>(platform: Platform, models: Models, name: J) {
  const { connection, createBackend } = platform.queueBackend;
  const processor = PROCESSORS[name];
  const run = async (job: Job): Promise<void> => {
    const data = JOBS[name].safeParse(job.data);
    if (!data.success) throw new UnrecoverableError(`${name} was given data it cannot read`);
    await processor.process(platform, models, data.data as JobData<J>);
  };
  const worker = new Worker(
    name,
    run,
    {
      connection,
      concurrency: processor.concurrency,
      lockDuration: LOCK_MS,
      stalledInterval: LOCK_MS,
      // The processes that hold a job may be killed repeatedly. Attempts are counted in rows, not
      // here.
      maxStalledCount: 20,
    },
    createBackend,
  );
  worker.on('error', (error) =>
    platform.log.warn({ queue: name, error: error.message }, 'worker error'),
  );
  worker.on('failed', (job, error) => {
    platform.log.error(
      { queue: name, jobId: job?.id, attempt: job?.attemptsMade, error: error.stack },
      'job failed',
    );
  });
  return worker;
}
