/** The version of a document's text that a check compared. */
export const documentBasis = (document: { generation: number; editRevision: number }): string =>
  `${document.generation}.${document.editRevision}`;

/** The version of a draft that a check compared. */
export const draftBasis = (persona: { draftRevision: number }): string =>
  String(persona.draftRevision);
