import { ingestDocument } from '@sosia/core/knowledge';
import { contextFor } from '@sosia/core/platform';
import type { Processor } from './processor.ts';

/** Splitting and embedding keep the CPU busy: few at once, so that answers need not wait. */
export const ingestDocumentProcessor: Processor<'ingest-document'> = {
  concurrency: 2,
  async process(platform, { embedder }, { organizationId, documentId }) {
    await ingestDocument({ ...contextFor(platform, organizationId), embedder }, documentId);
  },
};
