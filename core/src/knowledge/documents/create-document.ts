import type { Document } from '../../contract/index.ts';
import { announce, ConflictError, type Context, newId, sha256 } from '../../platform/index.ts';
import { acceptFile } from './accept-file.ts';
import { deleteFiles } from './delete-files.ts';
import { toDocument } from './document-row.ts';
import type { NewDocument } from './new-document.ts';

type CreateContext = Pick<
  Context,
  'db' | 'organizationId' | 'userId' | 'clock' | 'storage' | 'queue' | 'log'
>;

/**
 * Stores a new document's bytes and queues its ingestion; it answers questions once that is done.
 * Throws a `ValidationError` as `acceptFile` does, and a `ConflictError` with code `already_known`
 * and the existing document's id and title when the same file or address is already there.
 */
export async function createDocument(ctx: CreateContext, input: NewDocument): Promise<Document> {
  const mimeType = await acceptFile(input);
  const { organizationId } = ctx;
  const id = newId();
  const storageKey = `${organizationId}/documents/${id}`;
  const contentHash = sha256(input.bytes);
  await refuseKnown(ctx.db, input, contentHash);
  // If the process dies after this, a file is left without a row, never a row without its file.
  await ctx.storage.put(storageKey, input.bytes, { contentType: mimeType });
  const now = ctx.clock.now();
  const about = {
    title: input.title,
    source: input.source,
    sourceName: input.sourceName,
    mimeType,
  };
  try {
    const row = await ctx.db.$transaction(async (tx) => {
      // If the same file is dropped twice at once, the second waits here for the first.
      await tx.$executeRaw`
        select id from organizations where id = ${organizationId}::uuid for no key update`;
      await refuseKnown(tx, input, contentHash);
      const byteSize = input.bytes.byteLength;
      const stored = { byteSize, storageKey, contentHash, language: 'simple' };
      const since = { createdById: ctx.userId, createdAt: now, updatedAt: now };
      const created = await tx.document.create({
        data: { id, organizationId, ...about, ...stored, ...since },
      });
      await announce(tx, organizationId, { type: 'document', documentId: id });
      return created;
    });
    await ctx.queue.add('ingest-document', { organizationId, documentId: id });
    return toDocument(row);
  } catch (error) {
    if (error instanceof ConflictError) await deleteFiles(ctx, [storageKey]);
    throw error;
  }
}

/** Storing the same bytes or address twice would only return the same passages twice. */
async function refuseKnown(
  db: Pick<Context['db'], 'document'>,
  { source, sourceName }: NewDocument,
  contentHash: string,
): Promise<void> {
  const isPage = source === 'url' && sourceName !== null;
  const known = await db.document.findFirst({
    where: { OR: [{ contentHash }, ...(isPage ? [{ source, sourceName }] : [])] },
    orderBy: { createdAt: 'asc' },
  });
  if (!known) return;
  const { id, title, status } = known;
  const message = `This is in the knowledge already, as "${title}"`;
  throw new ConflictError('already_known', message, { documentId: id, title, status });
}
