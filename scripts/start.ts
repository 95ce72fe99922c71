/**
 * `npm start`: server, worker, queue and, without DATABASE_URL, the database, in one process.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { prepareInstallation } from '../core/src/installation/index.ts';
import { resumeAlone } from '../core/src/installation/sweep.ts';
import { createLogger, loadConfig, openPlatform, runProcess } from '../core/src/platform/index.ts';
import { startServer, welcome } from '../server/src/index.ts';
import { startWorker } from '../worker/src/index.ts';
import { buildProducts } from './build.ts';

await runProcess(async () => {
  const config = loadConfig();
  const hasDatabase = config.databaseUrl || existsSync(path.join(config.dataDir, 'postgres'));
  buildProducts({ except: hasDatabase ? ['empty database'] : [] });
  const log = createLogger(config.logLevel, 'sosia');
  const platform = await openPlatform(config, log);
  const closers = [() => platform.close()];
  const close = async () => {
    for (const closeOne of closers.reverse()) await closeOne();
  };
  try {
    if (platform.database.engine.kind === 'embedded') await resumeAlone(platform);
    await prepareInstallation(platform);
    // The server first, since it may fail: no job is running yet that we would have to wait for.
    const server = await startServer(platform);
    closers.push(() => server.close());
    const worker = await startWorker(platform);
    closers.splice(1, 0, () => worker.close());
    process.stdout.write(await welcome(platform, server.url));
    return close;
  } catch (error) {
    await close();
    throw error;
  }
});
