import { type Document as DocumentRow, Prisma } from '@sosia/prisma';
import type { Document } from '../../contract/index.ts';
import { announce, type Context, NotFoundError, newId, sha256 } from '../../platform/index.ts';
import { acceptFile } from './accept-file.ts';
import { deleteFiles } from './delete-files.ts';
import { toDocument } from './document-row.ts';
import { lockDocument } from './lock-document.ts';
import type { NewDocument } from './new-document.ts';
import { pendingReplacement, type Replacement, readReplacement } from './replacement.ts';

type ReplaceContext = Pick<
  Context,
  'db' | 'organizationId' | 'userId' | 'clock' | 'storage' | 'queue' | 'log'
>;

/**
 * Replaces a document's file with another file, text or list of questions. The document answers as
 * before until the new file has been read, and for good if it cannot be read. A newer replacement
 * supersedes one that is waiting. Throws a `NotFoundError`.
 */
export async function replaceDocument(
  ctx: ReplaceContext,
  { id, ...file }: { id: string } & Omit<NewDocument, 'title'>,
): Promise<Document> {
  const { organizationId } = ctx;
  const document = await ctx.db.document.findUnique({ where: { id }, select: { id: true } });
  if (!document) throw new NotFoundError('Document');
  const mimeType = await acceptFile(file);
  const replacementId = newId();
  const storageKey = `${organizationId}/documents/${id}.${replacementId}`;
  // If the process dies after this, a file is left without a row, never a row without its file.
  await ctx.storage.put(storageKey, file.bytes, { contentType: mimeType });
  const { row, superseded } = await ctx.db.$transaction(async (tx) => {
    const was = await lockDocument(tx, ctx, id);
    const replacement: Replacement = {
      id: replacementId,
      storageKey,
      source: file.source,
      sourceName: file.sourceName,
      mimeType,
      byteSize: file.bytes.byteLength,
      contentHash: sha256(file.bytes),
      requestedById: ctx.userId,
      requestedAt: ctx.clock.now().toISOString(),
      resumeStatus: resumeStatus(was),
      failureCode: null,
      failureMessage: null,
    };
    const row = await tx.document.update({
      where: { id },
      data: {
        replacement,
        request: { increment: 1 },
        status: 'pending',
        progress: Prisma.DbNull,
        updatedAt: ctx.clock.now(),
      },
    });
    await announce(tx, organizationId, { type: 'document', documentId: id });
    return { row, superseded: readReplacement(was) };
  });
  await ctx.queue.add('ingest-document', { organizationId, documentId: id });
  await deleteFiles(ctx, [superseded?.storageKey]);
  return toDocument(row);
}

/** The status to return to if the replacement fails; a file still being read is read again. */
export function resumeStatus(was: DocumentRow): Replacement['resumeStatus'] {
  const pending = pendingReplacement(was);
  if (pending) return pending.resumeStatus;
  return was.status === 'processing' ? 'pending' : was.status;
}
