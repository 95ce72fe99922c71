import type { Document as DocumentRow } from '@sosia/prisma';
import { z } from 'zod';
import { Document, DocumentReplacement, DocumentStatus, Id } from '../../contract/index.ts';

/** The parts of a document's row that tell of its file. */
const SourceFields = z.object({
  source: Document.shape.source,
  sourceName: z.string().nullable(),
  mimeType: z.string(),
  byteSize: z.number().int(),
  storageKey: z.string(),
  contentHash: z.string(),
});

/**
 * What `documents.replacement` holds: a file that waits to take the place of the document's own. It
 * has a storage key of its own, so nothing of the document is touched until its passages are
 * swapped.
 */
export const Replacement = SourceFields.extend({
  ...DocumentReplacement.pick({ requestedAt: true, failureCode: true, failureMessage: true }).shape,
  id: Id,
  requestedById: Id.nullable(),
  /** What the document goes back to when this cannot take its place. */
  resumeStatus: DocumentStatus,
});
export type Replacement = z.infer<typeof Replacement>;

export function readReplacement(row: Pick<DocumentRow, 'replacement'>): Replacement | null {
  return row.replacement === null ? null : Replacement.parse(row.replacement);
}

/** The one that is being read; one that failed only waits to be seen. */
export function pendingReplacement(row: Pick<DocumentRow, 'replacement'>): Replacement | null {
  const replacement = readReplacement(row);
  return replacement?.failureCode === null ? replacement : null;
}

/** The row with the file that is to be read now: the replacement's, if one is pending. */
export function withPendingFile<T extends DocumentRow>(row: T): T {
  const replacement = pendingReplacement(row);
  return replacement ? { ...row, ...SourceFields.parse(replacement) } : row;
}

/** What the row takes over from its replacement when the passages are swapped. */
export function adoptedFields(row: DocumentRow): Partial<z.infer<typeof SourceFields>> {
  const replacement = pendingReplacement(row);
  return replacement ? SourceFields.parse(replacement) : {};
}

/** As the API shows it. */
export function replacementView(row: DocumentRow): DocumentReplacement | null {
  const replacement = readReplacement(row);
  return replacement && DocumentReplacement.parse(replacement);
}
