import { distributeNotification } from '@sosia/core/notifications';
import { contextFor } from '@sosia/core/platform';
import type { Processor } from './processor.ts';

export const distributeNotificationProcessor: Processor<'distribute-notification'> = {
  concurrency: 4,
  async process(platform, _models, { organizationId, notificationId }) {
    await distributeNotification(contextFor(platform, organizationId), notificationId);
  },
};
