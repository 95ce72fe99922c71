import { PersonaSettings } from '../contract/index.ts';
import type { ScopedDb } from '../platform/index.ts';

export interface DraftInScope {
  id: string;
  settings: PersonaSettings;
}

/** Drafts of the personas that are in use. */
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

/** Personas that answer with a document. */
export function readersOf(documentId: string, drafts: DraftInScope[]): DraftInScope[] {
  return drafts.filter(({ settings }) => documentsOf(settings)?.includes(documentId) ?? true);
}

/**
 * The documents that may stand beside a document in an answer; null for all. Two brands' price
 * lists that no persona reads together contradict nobody.
 */
export function companionsOf(documentId: string, drafts: DraftInScope[]): string[] | null {
  if (drafts.length === 0) return null;
  const readers = readersOf(documentId, drafts).map(({ settings }) => documentsOf(settings));
  if (readers.includes(null)) return null;
  return [...new Set([documentId, ...readers.flatMap((ids) => ids ?? [])])];
}
