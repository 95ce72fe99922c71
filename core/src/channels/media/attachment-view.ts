import type { Attachment as Row } from '@sosia/prisma';
import { Attachment } from '../../contract/index.ts';

/** A row as the API shows it: neither storage keys nor the provider's addresses leave. */
export function attachmentView(row: Row): Attachment {
  return {
    id: row.id,
    kind: row.kind,
    fileName: row.fileName,
    mimeType: row.mimeType,
    byteSize: row.byteSize,
    durationMs: row.durationMs,
    transcript: row.transcript,
    status: Attachment.shape.status.parse(row.status),
    errorCode: row.errorCode,
    url: row.storageKey ? `/api/media/${row.id}` : null,
  };
}
