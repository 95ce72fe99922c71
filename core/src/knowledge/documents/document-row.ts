import type { Document as DocumentRow, Passage as PassageRow } from '@sosia/prisma';
import { Document, type Passage } from '../../contract/index.ts';
import { replacementView } from './replacement.ts';

/** A document as the API shows it. */
export function toDocument(row: DocumentRow): Document {
  return {
    id: row.id,
    title: row.title,
    source: Document.shape.source.parse(row.source),
    sourceName: row.sourceName,
    mimeType: row.mimeType,
    byteSize: row.byteSize,
    language: row.language,
    status: row.status,
    progress: Document.shape.progress.parse(row.progress),
    failureCode: row.failureCode,
    failureMessage: row.failureMessage,
    passageCount: row.passageCount,
    replacement: replacementView(row),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** A passage as the API shows it. */
export function toPassage(row: PassageRow): Passage {
  return {
    id: row.id,
    documentId: row.documentId,
    position: row.position,
    heading: row.heading,
    page: row.page,
    content: row.content,
    originalContent: row.originalContent,
    tokenCount: row.tokenCount,
    isExcluded: row.isExcluded,
  };
}
