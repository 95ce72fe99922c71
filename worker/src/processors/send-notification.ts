import { sendNotification } from '@sosia/core/notifications';
import { contextFor } from '@sosia/core/platform';
import type { Processor } from './processor.ts';

/** It mostly waits for somebody else's server. */
export const sendNotificationProcessor: Processor<'send-notification'> = {
  concurrency: 16,
  async process(platform, _models, { organizationId, deliveryId }) {
    await sendNotification(contextFor(platform, organizationId), deliveryId);
  },
};
