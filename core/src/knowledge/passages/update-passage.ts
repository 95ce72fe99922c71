import type { Document, Passage as PassageRow } from '@sosia/prisma';
import type { Passage, UpdatePassage } from '../../contract/index.ts';
import type { Embedder } from '../../models/index.ts';
import {
  announce,
  ConflictError,
  type Context,
  NotFoundError,
  ValidationError,
} from '../../platform/index.ts';
import { toPassage } from '../documents/document-row.ts';
import { embedPassages } from './embed-passages.ts';
import type { PassageIndex } from './passage-index.ts';
import { type PassageEdit, writeEdits } from './write-edits.ts';

type EditContext = Pick<Context, 'db' | 'organizationId' | 'queue'> & { embedder: Embedder };
type Found = PassageRow & { document: Document };

/**
 * Edits a passage (`content`; null restores the document's text), or excludes it from the search or
 * includes it again. Takes effect from the next question. Throws a `NotFoundError`;
 * `passage_replaced` when the document has been read again meanwhile; `edited_as_pair` for the text
 * of a question and its answer, which is edited in their list; `embedding_failed`.
 */
export async function updatePassage(
  ctx: EditContext,
  { id, ...change }: { id: string } & UpdatePassage,
): Promise<Passage> {
  const found = await ctx.db.passage.findUnique({ where: { id }, include: { document: true } });
  if (!found || found.generation !== found.document.generation) throw new NotFoundError('Passage');
  if (change.content != null && found.document.source === 'faq') {
    throw new ValidationError(
      'Edit it in the list of questions and answers',
      { content: 'Edit it in the list of questions and answers' },
      'edited_as_pair',
    );
  }
  const { content, isExcluded = found.isExcluded } = change;
  const edit = content === undefined ? null : await prepare(ctx, found, content, change);
  await ctx.db.$transaction(async (tx) => {
    const { document, generation, documentId } = found;
    // Waits for a swap in progress, and makes one being prepared carry over the edits again.
    const { count } = await tx.document.updateMany({
      where: { id: documentId, generation },
      data: {
        editRevision: { increment: 1 },
        ...(edit?.index && isOfAnother(edit.index, document) && { embeddingModel: null }),
      },
    });
    if (count === 0) {
      throw new ConflictError('passage_replaced', 'The document has been read again meanwhile');
    }
    if (edit) await writeEdits(tx, ctx, [edit]);
    else await tx.passage.updateMany({ where: { id }, data: { isExcluded } });
    await announce(tx, ctx.organizationId, { type: 'document', documentId });
  });
  const { organizationId } = ctx;
  // The edit may have resolved or introduced a contradiction with another document.
  await ctx.queue.add('check-contradictions', { organizationId, documentId: found.documentId });
  return toPassage({
    ...found,
    ...(edit && { content: edit.content, originalContent: edit.originalContent }),
    isExcluded,
    tokenCount: edit?.index?.token_count ?? found.tokenCount,
  });
}

const isOfAnother = (index: PassageIndex, document: Document) =>
  index.embedding_model !== document.embeddingModel;

async function prepare(
  { embedder }: EditContext,
  found: Found,
  content: string | null,
  { isExcluded }: Pick<UpdatePassage, 'isExcluded'>,
): Promise<PassageEdit> {
  const original = found.originalContent ?? found.content;
  const next = content ?? original;
  const { id, heading } = found;
  const [index = null] =
    next === found.content ? [] : await embedPassages(embedder, [{ heading, content: next }]);
  const originalContent = next === original ? null : original;
  return { id, content: next, originalContent, isExcluded: isExcluded ?? null, index };
}
