import { checkContradictions } from '@sosia/core/contradictions';
import { contextFor } from '@sosia/core/platform';
import type { Processor } from './processor.ts';

/** One at a time: it is less urgent than an answer. */
export const checkContradictionsProcessor: Processor<'check-contradictions'> = {
  concurrency: 1,
  async process(platform, models, { organizationId, ...subject }) {
    await checkContradictions({ ...contextFor(platform, organizationId), models }, subject);
  },
};
