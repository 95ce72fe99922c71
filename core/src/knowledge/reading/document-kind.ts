/** What can be read, by the type that is kept with a document. */
export const MIME_TYPES = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  csv: 'text/csv',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export type DocumentKind = keyof typeof MIME_TYPES;

/** Undefined for a type that no reader is for. */
export function kindOfType(mimeType: string): DocumentKind | undefined {
  const kinds = Object.keys(MIME_TYPES) as DocumentKind[];
  return kinds.find((kind) => MIME_TYPES[kind] === mimeType);
}

const ENDINGS: [ending: RegExp, kind: DocumentKind][] = [
  [/\.(?:txt|text)$/i, 'text'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.(?:html?|xhtml)$/i, 'html'],
  [/\.(?:csv|tsv)$/i, 'csv'],
  [/\.pdf$/i, 'pdf'],
  [/\.docx$/i, 'docx'],
];

/** What a file's name says it is; undefined when it says nothing that can be read. */
export const kindOfName = (name: string) => ENDINGS.find(([ending]) => ending.test(name))?.[1];
