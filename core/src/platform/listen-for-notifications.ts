import type { Engine } from './database/index.ts';
import type { Logger } from './logger.ts';

interface Listening {
  /**
   * Called with the payload; with '' after a lost connection, when something may have been missed.
   */
  onNotify: (payload: string) => void;
  log: Logger;
}

/**
 * Listens on a Postgres channel, and reconnects when the server goes away. Call the result to stop.
 */
export async function listenForNotifications(
  engine: Engine,
  channel: string,
  { onNotify, log }: Listening,
): Promise<() => Promise<void>> {
  if (engine.kind === 'embedded') return engine.pglite.listen(channel, onNotify);
  const pg = (await import('pg')).default;
  let isClosed = false;
  let client: InstanceType<typeof pg.Client> | undefined;
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: engine.url, keepAlive: true });
    next.on('notification', ({ payload = '' }) => onNotify(payload));
    next.on('error', () => undefined);
    next.on('end', () => {
      if (!isClosed) setTimeout(() => void reconnect(), 1000).unref();
    });
    await next.connect();
    await next.query(`listen ${channel}`);
    client = next;
  };
  const reconnect = async (): Promise<void> => {
    try {
      await connect();
      onNotify('');
    } catch (error) {
      log.warn({ error: String(error), channel }, 'lost the connection that listens; trying again');
      if (!isClosed) setTimeout(() => void reconnect(), 2000).unref();
    }
  };
  await connect();
  return async () => {
    isClosed = true;
    await client?.end();
  };
}
