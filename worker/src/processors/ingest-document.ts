import { ingestDocument } from '@sosia/core/knowledge';
import { contextFor } from '@sosia/core/platform';
import type { Processor } from './processor.ts';

/** Busy with splitting and embedding: few at once, so that answers are not kept waiting. */
export const ingestDocumentProcessor: Processor<'ingest-document'> = {
  concurrency: 2,
  async process(platform, { embedder }, { organizationId, documentId }) {
    await ingestDocument({ ...contextFor(platform, organizationId), embedder }, documentId);
  },
};
