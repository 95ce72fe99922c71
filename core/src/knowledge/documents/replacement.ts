import type { Document as DocumentRow } from '@sosia/prisma';
import { z } from 'zod';
import { Document, DocumentReplacement, DocumentStatus, Id } from '../../contract/index.ts';

/** The columns of a document's row that describe its file. */
const SourceFields = z.object({
  source: Document.shape.source,
  sourceName: z.string().nullable(),
  mimeType: z.string(),
  byteSize: z.number().int(),
  storageKey: z.string(),
  contentHash: z.string(),
});

/**
 * The content of `documents.replacement`: a file waiting to replace the document's own. It has its
 * own storage key, so the document is untouched until its passages are swapped.
 */
export const Replacement = SourceFields.extend({
  ...DocumentReplacement.pick({ requestedAt: true, failureCode: true, failureMessage: true }).shape,
  id: Id,
  requestedById: Id.nullable(),
  /** The status the document returns to if this cannot replace it. */
  resumeStatus: DocumentStatus,
});
export type Replacement = z.infer<typeof Replacement>;

export function readReplacement(row: Pick<DocumentRow, 'replacement'>): Replacement | null {
  return row.replacement === null ? null : Replacement.parse(row.replacement);
}

/** The replacement being read; null when there is none or it has failed. */
export function pendingReplacement(row: Pick<DocumentRow, 'replacement'>): Replacement | null {
  const replacement = readReplacement(row);
  return replacement?.failureCode === null ? replacement : null;
}

/** The row with the file to be read now: the replacement's, if one is pending. */
export function withPendingFile<T extends DocumentRow>(row: T): T {
  const replacement = pendingReplacement(row);
  return replacement ? { ...row, ...SourceFields.parse(replacement) } : row;
}

/** The fields the row takes over from its replacement when the passages are swapped. */
export function adoptedFields(row: DocumentRow): Partial<z.infer<typeof SourceFields>> {
  const replacement = pendingReplacement(row);
  return replacement ? SourceFields.parse(replacement) : {};
}

/** As the API shows it. */
export function replacementView(row: DocumentRow): DocumentReplacement | null {
  const replacement = readReplacement(row);
  return replacement && DocumentReplacement.parse(replacement);
}
