import { type Candidate, findPassages, questionLexemes } from '../core/src/knowledge/index.ts';
import type { SplitPassage } from '../core/src/knowledge/passages/split-passages.ts';
import { indexedText, writePassages } from '../core/src/knowledge/passages/write-passages.ts';
import { openEmbedder } from '../core/src/models/embeddings.ts';
import { connectEmbedded } from '../core/src/platform/database/connect.ts';
import { openEmbedded } from '../core/src/platform/database/embedded.ts';
import { newId, scopeToOrganization, systemClock } from '../core/src/platform/index.ts';

export interface BenchDocument {
  title: string;
  passages: SplitPassage[];
}

export interface Knowledge {
  passages: number;
  find(question: string, lists: { words: boolean; vectors: boolean }): Promise<Candidate[]>;
  close(): Promise<void>;
}

const WRITE_AT_ONCE = 16;

/** Creates an organisation that knows these documents, in its own database. */
export async function openKnowledge(documents: BenchDocument[]): Promise<Knowledge> {
  const database = await connectEmbedded(await openEmbedded({ dataDir: 'memory://' }), {
    migrate: true,
  });
  const organizationId = newId();
  const slug = organizationId;
  await database.client.organization.create({ data: { id: organizationId, name: 'Bench', slug } });
  const db = scopeToOrganization(database.client, organizationId);
  const ctx = { db, prisma: database.client, organizationId, clock: systemClock };
  const embedder = openEmbedder({ openai: undefined });
  for (const { title, passages } of documents) {
    const id = newId();
    await db.document.create({
      data: {
        ...{ id, organizationId, title, source: 'text', mimeType: 'text/plain', status: 'ready' },
        ...{ storageKey: id, contentHash: id, generation: 1, passageCount: passages.length },
      },
    });
    for (let from = 0; from < passages.length; from += WRITE_AT_ONCE) {
      const some = passages.slice(from, from + WRITE_AT_ONCE);
      const embeddings = await embedder.embed(some.map(indexedText));
      const batch = { documentId: id, generation: 1, from, passages: some, embeddings };
      await writePassages(ctx, { ...batch, embeddingModel: embedder.model });
    }
  }
  return {
    passages: documents.reduce((sum, { passages }) => sum + passages.length, 0),
    async find(question, lists) {
      const [embedding = null] = lists.vectors ? await embedder.embed([question]) : [];
      return findPassages(ctx, {
        documentIds: null,
        vectors: [{ model: embedder.model, embedding, rankWeight: embedder.rankWeight }],
        lexemes: lists.words ? questionLexemes(question) : [],
      });
    },
    close: () => database.close(),
  };
}
