import { createDocument, ingestDocument } from '../src/knowledge/index.ts';
import { openEmbedder } from '../src/models/embeddings.ts';
import { contextFor } from '../src/platform/index.ts';
import type { TestPlatform } from './index.ts';

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** For tests: an organisation of its own, and documents like those people add. */
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
