import type { TestPlatform } from '../../testing/index.ts';
import { openEmbedder } from '../models/embeddings.ts';
import { contextFor } from '../platform/index.ts';
import { createDocument } from './create-document.ts';
import { ingestDocument } from './ingest-document.ts';

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** For tests: an organisation of its own, and documents as people give them. */
export async function newKnowledge(platform: TestPlatform) {
  const organizationId = await platform.createOrganization();
  const embedder = openEmbedder({ openai: undefined });
  const ctx = { ...contextFor(platform, organizationId), embedder };
  const create = async (title: string, text: string) => {
    const about = { title, source: 'text' as const, sourceName: null, mimeType: 'text/markdown' };
    return (await createDocument(ctx, { ...about, bytes: bytesOf(text) })).id;
  };
  return {
    ctx,
    create,
    /** Creates a document and runs its job. */
    async know(title: string, text: string): Promise<string> {
      const id = await create(title, text);
      await ingestDocument(ctx, id);
      return id;
    },
  };
}
