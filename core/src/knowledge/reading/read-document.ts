import { detectLanguage, type TextLanguage } from '../../text/index.ts';
import { type SplitPassage, splitPassages } from '../passages/split-passages.ts';
import type { DocumentKind } from './document-kind.ts';
import { unreadable } from './unreadable.ts';

export interface ReadDocument {
  /** As Markdown; a form feed starts each page, if the format has pages. */
  text: string;
  /** The document's own title, if its format has one. */
  title: string | null;
  language: TextLanguage | 'simple';
  passages: SplitPassage[];
}

export type OnProgress = (progress: {
  step: 'reading' | 'splitting';
  done: number;
  total: number;
}) => void;

/** Characters: about 10,000 pages. */
const MOST_TEXT = 30_000_000;
/** As many as the longest text has; a document with more is mostly headings with little below. */
const MOST_PASSAGES = 50_000;

/**
 * Reads a document's text and splits it into passages. Each format's reader and its dependencies
 * are loaded on first use. Throws a `ValidationError` whose code is one of `UNREADABLE`.
 */
export async function readDocument(
  kind: DocumentKind,
  bytes: Uint8Array,
  onProgress: OnProgress,
): Promise<ReadDocument> {
  const { text, title } = await textOf(kind, bytes, onProgress);
  if (!/[\p{L}\p{N}]/u.test(text)) throw unreadable('empty');
  if (text.length > MOST_TEXT) throw unreadable('too_much_text');
  onProgress({ step: 'splitting', done: 0, total: 1 });
  const passages = await splitPassages(text);
  if (passages.length === 0) throw unreadable('empty');
  if (passages.length > MOST_PASSAGES) throw unreadable('too_much_text');
  return { text, title, language: detectLanguage(text), passages };
}

async function textOf(
  kind: DocumentKind,
  bytes: Uint8Array,
  onProgress: OnProgress,
): Promise<{ text: string; title: string | null }> {
  switch (kind) {
    case 'pdf': {
      const { readPdf } = await import('./read-pdf.ts');
      const onPage = (done: number, total: number) => onProgress({ step: 'reading', done, total });
      return { text: await readPdf(bytes, onPage), title: null };
    }
    case 'docx':
      return { text: await (await import('./read-docx.ts')).readDocx(bytes), title: null };
    case 'html':
      return (await import('./read-html.ts')).readHtml(bytes);
    case 'csv':
      return { text: (await import('./read-csv.ts')).readCsv(bytes), title: null };
    default:
      return { text: (await import('./read-plain.ts')).readPlain(bytes), title: null };
  }
}
