import { reindexDocument } from '@sosia/core/knowledge';
import { contextFor } from '@sosia/core/platform';
import type { Processor } from './processor.ts';

/** One at a time: nobody waits for it, and passages stay searchable meanwhile. */
export const reindexDocumentProcessor: Processor<'reindex-document'> = {
  concurrency: 1,
  async process(platform, { embedder }, { organizationId, documentId }) {
    await reindexDocument({ ...contextFor(platform, organizationId), embedder }, documentId);
  },
};
