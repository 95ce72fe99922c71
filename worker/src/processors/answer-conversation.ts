import { contextFor } from '@sosia/core/platform';
import { answerConversation } from '@sosia/core/turns';
import type { Processor } from './processor.ts';

/** It mostly waits for a model, so many run at once. */
export const answerConversationProcessor: Processor<'answer-conversation'> = {
  concurrency: 64,
  async process(platform, models, { organizationId, conversationId }) {
    await answerConversation({ ...contextFor(platform, organizationId), models }, conversationId);
  },
};
