import { type DocumentChange, DocumentChangeItem, LostEdit } from '../../contract/index.ts';
import { namesOf } from '../../identity/index.ts';
import { type Context, NotFoundError } from '../../platform/index.ts';

/** What replacements changed in a document, newest first. Throws a `NotFoundError`. */
export async function listDocumentChanges(
  ctx: Pick<Context, 'db' | 'prisma'>,
  documentId: string,
): Promise<{ data: DocumentChange[]; total: number }> {
  const where = { id: documentId };
  const document = await ctx.db.document.findUnique({ where, select: { id: true } });
  if (!document) throw new NotFoundError('Document');
  const rows = await ctx.db.documentChange.findMany({
    where: { documentId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  const names = await namesOf(
    ctx,
    rows.map((row) => row.createdById),
  );
  const data = rows.map((row) => ({
    id: row.id,
    previousName: row.previousName,
    added: row.added,
    removed: row.removed,
    changed: row.changed,
    items: DocumentChangeItem.array().parse(row.items),
    lostEdits: LostEdit.array().parse(row.lostEdits),
    createdBy: (row.createdById && names.get(row.createdById)) || null,
    createdAt: row.createdAt.toISOString(),
  }));
  return { data, total: data.length };
}
