import { ApiError } from '../api/index.ts';

/** The document that has the same content, when adding it again was refused. */
export function knownDocumentOf(error: unknown): string | undefined {
  if (!(error instanceof ApiError) || error.code !== 'already_known') return undefined;
  return String(error.body.details?.documentId);
}
