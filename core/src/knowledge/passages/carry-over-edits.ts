import type { Document } from '@sosia/prisma';
import type { LostEdit } from '../../contract/index.ts';
import type { Embedder } from '../../models/index.ts';
import type { Context } from '../../platform/index.ts';
import { embedPassages } from './embed-passages.ts';
import { matchPassages } from './match-passages.ts';
import { type PassageEdit, writeEdits } from './write-edits.ts';

type CarryContext = Pick<Context, 'db' | 'organizationId'> & { embedder: Embedder };

export interface CarriedOver {
  /** The `editRevision` that was read. If it has changed by the swap, somebody edited meanwhile. */
  revision: number;
  /** Edits of passages that no longer exist. */
  lost: LostEdit[];
}

const COLUMNS = {
  id: true,
  heading: true,
  content: true,
  originalContent: true,
  isExcluded: true,
} as const;

interface EditedPassage {
  id: string;
  heading: string;
  content: string;
  originalContent: string | null;
  isExcluded: boolean;
}

/** Passages per statement: the embedded database blocks during each one. */
const WRITE_AT_ONCE = 16;

/**
 * Copies people's edits and exclusions of the current passages to the next generation, wherever it
 * says the same. May run again after more edits: it brings the next generation into the right
 * state, whatever an earlier run copied there. Throws `embedding_failed`.
 */
export async function carryOverEdits(
  ctx: CarryContext,
  document: Pick<Document, 'id' | 'generation' | 'source'>,
  nextGeneration: number,
): Promise<CarriedOver> {
  const row = await ctx.db.document.findUnique({
    where: { id: document.id },
    select: { editRevision: true },
  });
  const revision = row?.editRevision ?? 0;
  const passagesOf = (generation: number) =>
    ctx.db.passage.findMany({
      where: { documentId: document.id, generation },
      orderBy: { position: 'asc' },
      select: COLUMNS,
    });
  // Nobody has ever edited this document, so its thousands of passages need not be read.
  if (revision === 0) return { revision, lost: [] };
  const [from, to] = [await passagesOf(document.generation), await passagesOf(nextGeneration)];
  const isFaq = document.source === 'faq';
  const matches = matchPassages(from.map(originalOf(isFaq)), to.map(originalOf(isFaq)));
  const lost: LostEdit[] = [];
  const wanted = new Map<number, EditedPassage>();
  from.forEach((passage, index) => {
    if (passage.originalContent === null && !passage.isExcluded) return;
    const place = matches[index];
    if (place === undefined) lost.push(lostEdit(passage));
    else wanted.set(place, passage);
  });
  const edits = to.flatMap((passage, place) => editOf(passage, wanted.get(place)) ?? []);
  await write(ctx, to, edits);
  return { revision, lost };
}

/** A question-and-answer pair is identified by its question: the answer may change. */
const originalOf = (isFaq: boolean) => (passage: EditedPassage) =>
  isFaq
    ? { heading: '', text: passage.heading }
    : { heading: passage.heading, text: passage.originalContent ?? passage.content };

function lostEdit({ heading, content, originalContent, isExcluded }: EditedPassage): LostEdit {
  const isEdited = originalContent !== null;
  return {
    heading,
    original: originalContent ?? content,
    content: isEdited ? content : null,
    isExcluded,
  };
}

/** The edit a new passage needs; null when it is already right. */
function editOf(
  passage: EditedPassage,
  wanted: EditedPassage | undefined,
): Omit<PassageEdit, 'index'> | null {
  const original = passage.originalContent ?? passage.content;
  const content = wanted && wanted.originalContent !== null ? wanted.content : original;
  const isExcluded = wanted?.isExcluded ?? false;
  if (content === passage.content && isExcluded === passage.isExcluded) return null;
  const originalContent = content === original ? null : original;
  return { id: passage.id, content, originalContent, isExcluded };
}

async function write(
  ctx: CarryContext,
  passages: EditedPassage[],
  edits: Omit<PassageEdit, 'index'>[],
): Promise<void> {
  const now = new Map(passages.map((passage) => [passage.id, passage]));
  for (let at = 0; at < edits.length; at += WRITE_AT_ONCE) {
    const some = edits.slice(at, at + WRITE_AT_ONCE);
    const texts = some.filter(({ id, content }) => now.get(id)?.content !== content);
    const indexes = await embedPassages(
      ctx.embedder,
      texts.map(({ id, content }) => ({ heading: now.get(id)?.heading ?? '', content })),
    );
    await writeEdits(
      ctx.db,
      ctx,
      some.map((edit) => ({ ...edit, index: indexes[texts.indexOf(edit)] ?? null })),
    );
  }
}
