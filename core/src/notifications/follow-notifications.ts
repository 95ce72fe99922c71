import { listenForNotifications, type Platform } from '../platform/index.ts';
import { WAKE_CHANNEL } from './wake-channel.ts';

type WakePlatform = Pick<Platform, 'database' | 'queue' | 'log'>;

/**
 * Requests the distribution of each notification when it is committed, until the returned function
 * is called. The sweeper finds those committed while nobody listens.
 */
export async function followNotifications(platform: WakePlatform): Promise<() => Promise<void>> {
  const { database, queue, log } = platform;
  const distribute = (payload: string) => {
    const [organizationId, notificationId] = payload.split('/');
    if (!organizationId || !notificationId) return;
    queue.add('distribute-notification', { organizationId, notificationId }).catch((error) => {
      log.warn({ error: String(error), notificationId }, 'a notification waits for the sweeper');
    });
  };
  return listenForNotifications(database.engine, WAKE_CHANNEL, { onNotify: distribute, log });
}
