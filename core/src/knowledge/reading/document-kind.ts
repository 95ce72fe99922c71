/** The kinds that can be read, with the MIME type stored with a document. */
export const MIME_TYPES = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  csv: 'text/csv',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export type DocumentKind = keyof typeof MIME_TYPES;

/** Undefined for a type that has no reader. */
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

/** The kind that a file's name suggests; undefined when its ending is not a readable kind. */
export const kindOfName = (name: string) => ENDINGS.find(([ending]) => ending.test(name))?.[1];
