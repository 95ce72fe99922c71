import type { Document } from '../contract/index.ts';
import { announce, type Context, newId, sha256 } from '../platform/index.ts';
import { detectLanguage } from './detect-language.ts';
import { toDocument } from './document-row.ts';
import { readText } from './read-text.ts';

export interface NewDocument {
  title: string;
  source: Document['source'];
  /** File name or address it was given with. */
  sourceName: string | null;
  mimeType: string;
  bytes: Uint8Array;
}

/**
 * Takes a document, keeps its bytes, and asks for its ingestion; it answers questions once that is
 * done. Throws a `ValidationError` with code `too_large`, `unsupported_type` or `empty`.
 */
export async function createDocument(
  ctx: Pick<Context, 'db' | 'organizationId' | 'userId' | 'clock' | 'storage' | 'queue'>,
  input: NewDocument,
): Promise<Document> {
  const text = readText(input);
  const { organizationId } = ctx;
  const id = newId();
  const storageKey = `${organizationId}/documents/${id}`;
  // A process that dies after this leaves a file that no row names, never a row without its file.
  await ctx.storage.put(storageKey, input.bytes, { contentType: input.mimeType });
  const now = ctx.clock.now();
  const row = await ctx.db.$transaction(async (tx) => {
    const created = await tx.document.create({
      data: {
        id,
        organizationId,
        title: input.title,
        source: input.source,
        sourceName: input.sourceName,
        mimeType: input.mimeType,
        byteSize: input.bytes.byteLength,
        storageKey,
        contentHash: sha256(input.bytes),
        language: detectLanguage(text),
        createdById: ctx.userId,
        createdAt: now,
        updatedAt: now,
      },
    });
    await announce(tx, organizationId, { type: 'document', documentId: id });
    return created;
  });
  await ctx.queue.add('ingest-document', { organizationId, documentId: id });
  return toDocument(row);
}
