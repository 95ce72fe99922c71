import type { Document as DocumentRow } from '@sosia/prisma';
import type { DocumentText, DocumentTextQuery } from '../../contract/index.ts';
import { type Context, NotFoundError } from '../../platform/index.ts';
import { faqText, readFaqPairs } from './faq-pairs.ts';

type TextContext = Pick<Context, 'db' | 'organizationId' | 'storage'>;

/** Characters returned at once: about ten pages. */
const PART_LENGTH = 20_000;

/**
 * A part of the text read from a document, starting at `offset` and ending at the end of a line.
 * Empty if the document was never read. Throws a `NotFoundError`.
 */
export async function getDocumentText(
  ctx: TextContext,
  { id, offset }: { id: string } & DocumentTextQuery,
): Promise<DocumentText> {
  const document = await ctx.db.document.findUnique({ where: { id } });
  if (!document) throw new NotFoundError('Document');
  const text = await textOf(ctx, document);
  const end = partEnd(text, offset);
  return {
    text: text.slice(offset, end),
    length: text.length,
    next: end < text.length ? end : null,
  };
}

function partEnd(text: string, offset: number): number {
  const end = offset + PART_LENGTH;
  if (end >= text.length) return text.length;
  const lineEnd = text.lastIndexOf('\n', end);
  if (lineEnd > offset) return lineEnd + 1;
  // Do not split a surrogate pair.
  return text.codePointAt(end - 1) === text.charCodeAt(end - 1) ? end : end - 1;
}

async function textOf(ctx: TextContext, document: DocumentRow): Promise<string> {
  if (document.passageCount === 0) return '';
  if (document.source === 'faq') {
    return faqText(readFaqPairs(await ctx.storage.get(document.storageKey)));
  }
  if (document.textKey) {
    return new TextDecoder().decode(await ctx.storage.get(document.textKey));
  }
  return textOfPassages(ctx, document);
}

/** For documents read before their text was kept: the text of their passages, in order. */
async function textOfPassages({ db }: TextContext, document: DocumentRow): Promise<string> {
  const passages = await db.passage.findMany({
    where: { documentId: document.id, generation: document.generation },
    orderBy: { position: 'asc' },
    select: { heading: true, content: true, originalContent: true },
  });
  let heading = '';
  const parts: string[] = [];
  for (const passage of passages) {
    if (passage.heading !== heading) parts.push(`# ${passage.heading}`);
    heading = passage.heading;
    parts.push(passage.originalContent ?? passage.content);
  }
  return parts.join('\n\n');
}
