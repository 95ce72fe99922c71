/** A worker by itself (`npm run start:worker`); run as many as the load requires. */
import {
  ConfigurationError,
  createLogger,
  loadConfig,
  openPlatform,
  runProcess,
} from '@sosia/core/platform';
import { startWorker } from './start-worker.ts';

await runProcess(async () => {
  const config = loadConfig();
  if (!config.databaseUrl) {
    throw new ConfigurationError([
      'DATABASE_URL: a worker of its own needs a database that it can share; `npm start` runs all in one',
    ]);
  }
  const log = createLogger(config.logLevel, 'worker');
  const platform = await openPlatform(config, log);
  const worker = await startWorker(platform);
  log.info({ queue: platform.queueBackend.kind }, 'worker ready');
  return async () => {
    await worker.close();
    await platform.close();
  };
});
