import type { PersonaFileDocument } from '../../contract/index.ts';
import type { Context, ScopedDb } from '../../platform/index.ts';
import type { DocumentRef, PersonaFile } from './file-schema.ts';

/** Most documents listed in a file. */
const MOST_DOCUMENTS = 1000;

type Reader = Pick<ScopedDb, 'document'>;
const FIELDS = { id: true, title: true, contentHash: true } as const;

/** The documents with these ids as a file names them, in this order; missing ones are left out. */
export async function nameDocuments(db: Reader, ids: string[]): Promise<DocumentRef[]> {
  if (ids.length === 0) return [];
  const rows = await db.document.findMany({ where: { id: { in: ids } }, select: FIELDS });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ title: row.title, hash: row.contentHash }] : [];
  });
}

/** All documents, by title. */
export async function nameAllDocuments({ db }: Pick<Context, 'db'>): Promise<DocumentRef[]> {
  const rows = await db.document.findMany({
    select: FIELDS,
    orderBy: [{ title: 'asc' }, { contentHash: 'asc' }],
    take: MOST_DOCUMENTS,
  });
  return rows.map(({ title, contentHash }) => ({ title, hash: contentHash }));
}

/**
 * Matches a file's documents with ours: by content, otherwise by title. Also lists those it does
 * not find.
 */
export async function findDocuments(
  { db }: Pick<Context, 'db'>,
  file: PersonaFile,
): Promise<{ ids: string[]; documents: PersonaFileDocument[] }> {
  const chosen = file.persona.knowledge.documents;
  const named = [...chosen, ...file.documents];
  if (named.length === 0) return { ids: [], documents: [] };
  const rows = await db.document.findMany({
    where: {
      OR: [
        { contentHash: { in: named.flatMap(({ hash }) => hash || []) } },
        { title: { in: named.map(({ title }) => title) } },
      ],
    },
    select: FIELDS,
    orderBy: { id: 'asc' },
  });
  const taken = new Set<string>();
  const documents = named.map((ref, at): PersonaFileDocument & { id?: string } => {
    const isChosen = at < chosen.length;
    // Documents may be identical, so each one in the file is matched with a different one of ours.
    const free = isChosen ? rows.filter(({ id }) => !taken.has(id)) : rows;
    const same = free.filter(({ contentHash }) => ref.hash !== '' && contentHash === ref.hash);
    const titled = free.find(({ title }) => title === ref.title);
    const row = same.find(({ title }) => title === ref.title) ?? same[0] ?? titled;
    if (row && isChosen) taken.add(row.id);
    const isSame = same.length > 0 || (row && ref.hash === '');
    const status = isSame ? 'found' : row ? 'changed' : 'missing';
    return { title: ref.title, status, isChosen, id: row?.id };
  });
  return {
    ids: [...taken],
    documents: documents.map(({ id: _, ...document }) => document),
  };
}
