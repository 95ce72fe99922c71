import { Prisma } from '@sosia/prisma';

export interface PassageQuery {
  /** Ids of documents to search; null for all of the organisation's. */
  documentIds: string[] | null;
  /**
   * The question's vector for each model: first the one in use, then those whose vectors may still
   * be stored. Each searches its own passages.
   */
  vectors: [QuestionVector, ...QuestionVector[]];
  /** Each is one lexeme, as text that casts to `tsquery`. */
  lexemes: string[];
}

export interface QuestionVector {
  model: string;
  /** Null (or zeros) disables the vector search. */
  embedding: number[] | null;
  /** Weight of the vector ranks relative to the word ranks. */
  rankWeight: number;
}

/**
 * How passages are reached. `small`: all of the documents' passages are scanned. `exact`: all
 * vectors are compared, words are looked up in their index. `indexed`: vectors are looked up by
 * HNSW too.
 */
export type Reach = 'small' | 'exact' | 'indexed';

/** A query with what is known about the passages it searches. */
export interface PassageSearch extends Omit<PassageQuery, 'vectors'> {
  organizationId: string;
  reach: Reach;
  /** How many passages are to be searched. */
  passages: number;
  /** The model in use. */
  model: string;
  /** The vectors that can find something, with the weight of their ranks. */
  vectors: QuestionVector[];
  /** The lexemes that select what is ranked, as text that casts to `tsquery`. */
  choosing: string;
}

/** Length of each list. */
export const LIST_LENGTH = 50;

const uuids = (ids: string[]) => Prisma.sql`${`{${ids.join(',')}}`}::uuid[]`;

/** The documents that are searched, with their passage counts. */
export function documentsSearched({
  organizationId,
  documentIds,
}: Pick<PassageSearch, 'organizationId' | 'documentIds'>): Prisma.Sql {
  const chosen = documentIds ? Prisma.sql`and id = any(${uuids(documentIds)})` : Prisma.empty;
  return Prisma.sql`
    select id, generation, passage_count, embedding_model from documents
    where organization_id = ${organizationId}::uuid and passage_count > 0 ${chosen}`;
}

/** The table `scope` of the documents that are searched, for joins. */
export const scopeTable = (search: PassageSearch) =>
  Prisma.sql`scope as materialized (${documentsSearched(search)})`;

/** Keeps only the current passages `p` of documents in `scope`. */
export const JOIN_SCOPE = Prisma.sql`
  join scope d on d.id = p.document_id and d.generation = p.generation`;

/** The same by the document's id, for a few passages out of many. */
export const IS_CURRENT = Prisma.sql`p.generation = (
  select d.generation from documents d where d.id = p.document_id)`;

/** Whether a passage `p` is searched. Where `scope` is joined, it restricts the documents. */
export function isSearched({ organizationId, documentIds, reach }: PassageSearch): Prisma.Sql {
  const org = Prisma.sql`${organizationId}::uuid`;
  if (reach !== 'indexed') return Prisma.sql`p.organization_id = ${org} and not p.is_excluded`;
  const isChosen = documentIds
    ? Prisma.sql`and p.document_id = any(${uuids(documentIds)})`
    : Prisma.empty;
  // The indexes include the organisation. `coalesce` keeps the planner off the index on the
  // organisation alone.
  return Prisma.sql`coalesce(p.organization_id = ${org}, false) and not p.is_excluded ${isChosen}`;
}
