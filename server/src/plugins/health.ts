import { setTimeout as wait } from 'node:timers/promises';
import type { Platform } from '@sosia/core/platform';
import { fastifyPlugin } from 'fastify-plugin';

const PATIENCE_MS = 3000;

/** `live`: the process answers. `ready`: so do its database and queue, so it may get traffic. */
export const health = fastifyPlugin(
  async (app) => {
    app.get('/health/live', { schema: { hide: true } }, async () => ({ status: 'ok' }));
    app.get('/health/ready', { schema: { hide: true } }, async (_, reply) => {
      const checks = await checkParts(app.platform);
      const isReady = Object.values(checks).every((state) => state === 'ok');
      reply.code(isReady ? 200 : 503);
      return { status: isReady ? 'ok' : 'unavailable', checks };
    });
  },
  { name: 'health' },
);

async function checkParts({ prisma, queue, log }: Platform) {
  const check = async (part: string, work: Promise<unknown>) => {
    const late = new AbortController();
    try {
      const timeout = wait(PATIENCE_MS, undefined, { signal: late.signal, ref: false });
      await Promise.race([work, timeout.then(() => Promise.reject(new Error('no answer')))]);
      return 'ok';
    } catch (error) {
      log.warn({ part, error: String(error) }, 'not ready');
      return 'failed';
    } finally {
      late.abort();
    }
  };
  const [database, jobs] = await Promise.all([
    // no organization here: it reads no rows
    check('database', prisma.$executeRaw`select 1`),
    check('queue', queue.counts()),
  ]);
  return { database, queue: jobs };
}
