import { PersonaSettings } from '../contract/index.ts';
import type { ScopedDb } from '../platform/index.ts';

export interface DraftInScope {
  id: string;
  settings: PersonaSettings;
}

/** The drafts of all personas that are not archived. */
export async function readDrafts(db: Pick<ScopedDb, 'persona'>): Promise<DraftInScope[]> {
  const rows = await db.persona.findMany({
    where: { archivedAt: null },
    select: { id: true, draft: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, draft }) => ({ id, settings: PersonaSettings.parse(draft) }));
}

/** The documents a persona answers with; null for all. */
export function documentsOf({ knowledge }: PersonaSettings): string[] | null {
  return knowledge.scope === 'all' ? null : knowledge.documentIds;
}

/** The personas that answer with a document. */
export function readersOf(documentId: string, drafts: DraftInScope[]): DraftInScope[] {
  return drafts.filter(({ settings }) => documentsOf(settings)?.includes(documentId) ?? true);
}

/**
 * The documents that may be used together with a document in an answer; null for all. Price lists
 * of two brands that no persona reads together do not contradict each other.
 */
export function companionsOf(documentId: string, drafts: DraftInScope[]): string[] | null {
  if (drafts.length === 0) return null;
  const readers = readersOf(documentId, drafts).map(({ settings }) => documentsOf(settings));
  if (readers.includes(null)) return null;
  return [...new Set([documentId, ...readers.flatMap((ids) => ids ?? [])])];
}
