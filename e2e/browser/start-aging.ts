/**
 * `npm start` for browser tests of things that take a day: SIGUSR2 makes all messages a day and an
 * hour older.
 */
import { prepareInstallation } from '../../core/src/installation/index.ts';
import {
  createLogger,
  loadConfig,
  openPlatform,
  type Platform,
  runProcess,
} from '../../core/src/platform/index.ts';
import { buildProducts } from '../../scripts/build.ts';
import { startServer, welcome } from '../../server/src/index.ts';
import { startWorker } from '../../worker/src/index.ts';

async function letADayPass({ prisma }: Platform): Promise<void> {
  await prisma.$executeRaw`
    update conversations set
      created_at = created_at - interval '25 hours',
      last_inbound_at = last_inbound_at - interval '25 hours',
      last_message_at = last_message_at - interval '25 hours'`;
  await prisma.$executeRaw`
    update conversation_events set created_at = created_at - interval '25 hours'`;
  await prisma.$executeRaw`update messages set created_at = created_at - interval '25 hours'`;
  process.stdout.write('A day has passed\n');
}

await runProcess(async () => {
  buildProducts();
  const config = loadConfig();
  const platform = await openPlatform(config, createLogger(config.logLevel, 'sosia'));
  await prepareInstallation(platform);
  const server = await startServer(platform);
  const worker = await startWorker(platform);
  process.on('SIGUSR2', () => void letADayPass(platform));
  process.stdout.write(await welcome(platform, server.url));
  return async () => {
    await server.close();
    await worker.close();
    await platform.close();
  };
});
