import type { Attachment as Row } from '@sosia/prisma';
import { z } from 'zod';
import { Attachment, readFileKind } from '../../contract/index.ts';

/** A row as the API shows it, without storage keys or the provider's addresses. */
export function attachmentView(row: Row): Attachment {
  return {
    id: row.id,
    kind: readFileKind(row.kind),
    fileName: row.fileName,
    mimeType: row.mimeType,
    byteSize: row.byteSize,
    durationMs: row.durationMs,
    transcript: row.transcript,
    status: Attachment.shape.status.parse(row.status),
    card: readCardDetails(row.details),
    errorCode: row.errorCode,
    url: row.storageKey ? `/api/media/${row.id}` : null,
  };
}

/**
 * The card that `fetchMedia` stored; null for other files, or those stored before cards were read.
 */
function readCardDetails(details: unknown): Attachment['card'] {
  const parsed = z.object({ card: Attachment.shape.card }).safeParse(details);
  return parsed.success ? parsed.data.card : null;
}
