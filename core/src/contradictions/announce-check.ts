import { announce, type ScopedDb } from '../platform/index.ts';
import type { CheckSubject } from './check-subject.ts';

/** Makes consoles that show the document or persona reload its contradictions. */
export async function announceCheck(
  tx: Pick<ScopedDb, '$executeRaw'>,
  organizationId: string,
  subject: CheckSubject,
): Promise<void> {
  const event =
    'documentId' in subject
      ? { type: 'document' as const, documentId: subject.documentId }
      : { type: 'persona' as const, personaId: subject.personaId };
  await announce(tx, organizationId, event);
}
