/** The state of a document's text that a check looked at. */
export const documentBasis = (document: { generation: number; editRevision: number }): string =>
  `${document.generation}.${document.editRevision}`;

/** The state of a draft that a check looked at. */
export const draftBasis = (persona: { draftRevision: number }): string =>
  String(persona.draftRevision);
