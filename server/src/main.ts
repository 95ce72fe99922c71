/** The server by itself (`npm run start:server`); jobs are left to the workers. */
import { prepareInstallation } from '@sosia/core/installation';
import { createLogger, loadConfig, openPlatform, runProcess } from '@sosia/core/platform';
import { startServer } from './start-server.ts';
import { welcome } from './welcome.ts';

await runProcess(async () => {
  const config = loadConfig();
  const log = createLogger(config.logLevel, 'server');
  const platform = await openPlatform(config, log);
  if (!config.databaseUrl) {
    log.warn({}, 'without DATABASE_URL no worker can share this database: nobody answers');
  }
  try {
    await prepareInstallation(platform);
    const server = await startServer(platform);
    process.stdout.write(await welcome(platform, server.url));
    return async () => {
      await server.close();
      await platform.close();
    };
  } catch (error) {
    await platform.close();
    throw error;
  }
});
