import { sendMessages } from '@sosia/core/outbox';
import { contextFor } from '@sosia/core/platform';
import type { Processor } from './processor.ts';

/** It mostly waits for a provider. */
export const sendMessagesProcessor: Processor<'send-messages'> = {
  concurrency: 32,
  async process(platform, _models, { organizationId, conversationId }) {
    await sendMessages(contextFor(platform, organizationId), conversationId);
  },
};
