import { linesOfPage, type PdfItem, type PdfLine } from './pdf-lines.ts';
import { textOfLines } from './pdf-text.ts';
import { unreadable } from './unreadable.ts';

export type OnPage = (done: number, total: number) => void;

/** Letters; a whole document with fewer has only stamps and page numbers on scanned pages. */
const LEAST_LETTERS = 10;

/**
 * The text of a PDF as Markdown, with its pages. Throws `password_protected`, `scanned_pdf` when
 * there are only pictures, or `damaged`.
 */
export async function readPdf(bytes: Uint8Array, onPage: OnPage): Promise<string> {
  const { getDocumentProxy } = await import('unpdf');
  // PDF.js takes ownership of the memory it is given, and refuses Node's own buffers.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), OPTIONS).catch((error: Error) => {
    throw unreadable(error.name === 'PasswordException' ? 'password_protected' : 'damaged');
  });
  const pages: PdfLine[][] = [];
  let failed = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOfPage(items as PdfItem[], number));
      page.cleanup();
    } catch {
      failed += 1;
    }
    onPage(number, pdf.numPages);
  }
  if (failed === pdf.numPages) throw unreadable('damaged');
  const text = textOfLines(pages);
  if ((text.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) throw unreadable('scanned_pdf');
  return text;
}

const OPTIONS = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  verbosity: 0,
} as const;
