/** A worker by itself (`npm run start:worker`); run as many as the load asks for. */
import { createLogger, loadConfig, openPlatform, runProcess } from '@sosia/core/platform';
import { startWorker } from './start-worker.ts';

await runProcess(async () => {
  const config = loadConfig();
  const log = createLogger(config.logLevel, 'worker');
  const platform = await openPlatform(config, log);
  const worker = await startWorker(platform);
  log.info({ queue: platform.queueBackend.kind }, 'worker ready');
  return async () => {
    await worker.close();
    await platform.close();
  };
});
