import { summarizeHandoff } from '@sosia/core/attendance';
import { contextFor } from '@sosia/core/platform';
import type { Processor } from './processor.ts';

/** It waits for a model, but answers to contacts come first. */
export const summarizeHandoffProcessor: Processor<'summarize-handoff'> = {
  concurrency: 8,
  async process(platform, models, { organizationId, conversationId }) {
    await summarizeHandoff({ ...contextFor(platform, organizationId), models }, conversationId);
  },
};
