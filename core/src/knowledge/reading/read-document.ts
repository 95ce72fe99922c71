import { detectLanguage, type TextLanguage } from '../../text/index.ts';
import { type SplitPassage, splitPassages } from '../passages/split-passages.ts';
import type { DocumentKind } from './document-kind.ts';
import { unreadable } from './unreadable.ts';

export interface ReadDocument {
  /** As Markdown; a form feed begins each page, where there are pages. */
  text: string;
  /** What the document calls itself, where its format says so. */
  title: string | null;
  language: TextLanguage | 'simple';
  passages: SplitPassage[];
}

export type OnProgress = (progress: {
  step: 'reading' | 'splitting';
  done: number;
  total: number;
}) => void;

/** Some 10,000 pages. */
const MOST_TEXT = 30_000_000;
/**
 * As many as the longest text has; what has more is made of headings with next to nothing below.
 */
const MOST_PASSAGES = 50_000;

/**
 * The text of a document and the passages it is cut into. Each format's reader, and what it needs,
 * is loaded when it is first asked for. Throws a `ValidationError` whose code is one of
 * `UNREADABLE`.
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
