import { fetchMedia } from '@sosia/core/channels/media';
import { contextFor } from '@sosia/core/platform';
import type { Processor } from './processor.ts';

/** Each holds a file of up to 16 MB in memory. */
export const fetchMediaProcessor: Processor<'fetch-media'> = {
  concurrency: 8,
  async process(platform, models, { organizationId, messageId }) {
    await fetchMedia({ ...contextFor(platform, organizationId), models }, messageId);
  },
};
