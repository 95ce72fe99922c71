import type { Context, ScopedDb } from '../../platform/index.ts';
import type { PassageIndex } from './passage-index.ts';

/** The edit of one passage; without `index` its text is unchanged. */
export interface PassageEdit {
  id: string;
  content: string;
  /** Null when `content` is the document's own text. */
  originalContent: string | null;
  /** Null leaves it unchanged. */
  isExcluded: boolean | null;
  index: PassageIndex | null;
}

/** Writes edits of passages and their index entries in one statement. */
export async function writeEdits(
  db: Pick<ScopedDb, '$executeRaw'>,
  { organizationId }: Pick<Context, 'organizationId'>,
  edits: readonly PassageEdit[],
): Promise<number> {
  if (edits.length === 0) return 0;
  const rows = edits.map(({ index, ...edit }) => ({
    id: edit.id,
    content: edit.content,
    original_content: edit.originalContent,
    is_excluded: edit.isExcluded,
    ...index,
  }));
  return db.$executeRaw`
    update passages p
    set content = row.content, original_content = row.original_content,
        is_edited = row.original_content is not null, is_excluded = coalesce(row.is_excluded, p.is_excluded),
        token_count = coalesce(row.token_count, p.token_count),
        embedding = coalesce(row.embedding::vector, p.embedding),
        embedding_model = coalesce(row.embedding_model, p.embedding_model),
        search_vector = coalesce(row.search_vector::tsvector, p.search_vector)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid, content text,
      original_content text, is_excluded boolean, token_count int, embedding text,
      embedding_model text, search_vector text)
    where p.id = row.id and p.organization_id = ${organizationId}::uuid`;
}
