import { Prisma } from '@sosia/prisma';

export interface PassageQuery {
  /** Ids of documents to search; null searches all of the organisation's. */
  documentIds: string[] | null;
  /**
   * The question as the models see it: first by the one in use, then by those whose vectors may
   * still be stored. Each searches its own.
   */
  vectors: [QuestionVector, ...QuestionVector[]];
  /** As text that casts to `tsquery`, each one lexeme. */
  lexemes: string[];
}

export interface QuestionVector {
  model: string;
  /** Null (or zeros) leaves the vectors out. */
  embedding: number[] | null;
  /** Of the vectors' ranks beside the words'. */
  rankWeight: number;
}

/**
 * How passages are reached. `small`: all of the documents' passages are looked at. `exact`: all
 * vectors are compared, words are looked up. `indexed`: vectors by HNSW too.
 */
export type Reach = 'small' | 'exact' | 'indexed';

/** A query with what is known of the knowledge that it searches. */
export interface PassageSearch extends Omit<PassageQuery, 'vectors'> {
  organizationId: string;
  reach: Reach;
  /** How many there are to be searched. */
  passages: number;
  /** The model in use. */
  model: string;
  /** The vectors that can find something, with what their ranks count for. */
  vectors: QuestionVector[];
  /** The lexemes that choose what is ranked, as text that casts to `tsquery`. */
  choosing: string;
}

/** Of each list. */
export const LIST_LENGTH = 50;

const uuids = (ids: string[]) => Prisma.sql`${`{${ids.join(',')}}`}::uuid[]`;

/** The documents that are searched, with how many passages. */
export function documentsSearched({
  organizationId,
  documentIds,
}: Pick<PassageSearch, 'organizationId' | 'documentIds'>): Prisma.Sql {
  const chosen = documentIds ? Prisma.sql`and id = any(${uuids(documentIds)})` : Prisma.empty;
  return Prisma.sql`
    select id, generation, passage_count, embedding_model from documents
    where organization_id = ${organizationId}::uuid and passage_count > 0 ${chosen}`;
}

/** The table `scope`, for those who join it: the documents that are searched. */
export const scopeTable = (search: PassageSearch) =>
  Prisma.sql`scope as materialized (${documentsSearched(search)})`;

/** Leaves the current passages `p` of `scope`. */
export const JOIN_SCOPE = Prisma.sql`
  join scope d on d.id = p.document_id and d.generation = p.generation`;

/** The same, for a few passages of many: by the document's id. */
export const IS_CURRENT = Prisma.sql`p.generation = (
  select d.generation from documents d where d.id = p.document_id)`;

/**
 * Whether a passage `p` is searched. The choice of documents is made by `scope` where that is
 * joined.
 */
export function isSearched({ organizationId, documentIds, reach }: PassageSearch): Prisma.Sql {
  const org = Prisma.sql`${organizationId}::uuid`;
  if (reach !== 'indexed') return Prisma.sql`p.organization_id = ${org} and not p.is_excluded`;
  const isChosen = documentIds
    ? Prisma.sql`and p.document_id = any(${uuids(documentIds)})`
    : Prisma.empty;
  // The indexes know of organisations. `coalesce` keeps that of organisations alone out of the
  // plan.
  return Prisma.sql`coalesce(p.organization_id = ${org}, false) and not p.is_excluded ${isChosen}`;
}
