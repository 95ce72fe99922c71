import { checkContradictions } from '@sosia/core/contradictions';
import { contextFor } from '@sosia/core/platform';
import type { Processor } from './processor.ts';

/** Nobody waits for it as they wait for an answer: one at a time. */
export const checkContradictionsProcessor: Processor<'check-contradictions'> = {
  concurrency: 1,
  async process(platform, models, { organizationId, ...subject }) {
    await checkContradictions({ ...contextFor(platform, organizationId), models }, subject);
  },
};
