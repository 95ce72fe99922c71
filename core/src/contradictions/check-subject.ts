/** The document or persona whose contradictions are looked for. */
export type CheckSubject = { documentId: string } | { personaId: string };
