import mammoth from 'mammoth';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { unpackDocx } from './unpack-docx.ts';
import { unreadable } from './unreadable.ts';

/** Word's title styles, which Mammoth leaves as paragraphs. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Título'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Heading 7'] => h6:fresh",
];

/** A Word document as Markdown, with its headings, lists and tables. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(unpackDocx(bytes));
  const html = await convert(buffer);
  return htmlToMarkdown(html);
}

async function convert(buffer: Buffer): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return value;
  } catch {
    throw unreadable('damaged');
  }
}
