/**
 * `npm start`: server, worker, queue and, without DATABASE_URL, the database, in one process.
 */
import { prepareInstallation, resumeAlone } from '../core/src/installation/index.ts';
import { createLogger, loadConfig, openPlatform, runProcess } from '../core/src/platform/index.ts';
import { startServer, welcome } from '../server/src/index.ts';
import { startWorker } from '../worker/src/index.ts';
import { buildProducts } from './build.ts';

await runProcess(async () => {
  const config = loadConfig();
  // A database that is there already has no use for an empty one.
  buildProducts({ except: ['empty database'] });
  const log = createLogger(config.logLevel, 'sosia');
  const platform = await openPlatform(config, log);
  try {
    if (platform.database.engine.kind === 'embedded') await resumeAlone(platform);
    await prepareInstallation(platform);
    const worker = await startWorker(platform);
    const server = await startServer(platform);
    process.stdout.write(await welcome(platform, server.url));
    return async () => {
      await server.close();
      await worker.close();
      await platform.close();
    };
  } catch (error) {
    await platform.close();
    throw error;
  }
});
