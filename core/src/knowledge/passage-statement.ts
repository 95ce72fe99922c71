import { Prisma } from '@sosia/prisma';
import type { Context } from '../platform/index.ts';

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

/** A candidate as both lists see it, the best fused score first. */
export interface Candidate {
  id: string;
  document_id: string;
  document_title: string;
  heading: string;
  page: number | null;
  content: string;
  /** Cosine, by the model that embedded the passage; null when that one was not asked. */
  similarity: number | null;
  embedding_model: string;
  /** Embedded by the model in use. */
  is_comparable: boolean;
  word_score: number;
  word_rank: number | null;
  vector_rank: number | null;
  fused_score: number;
}

// Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009) needs no common scale. Their
// constant of 60 is for lists of a thousand; in ours of 50 the first places must differ more.
const RANK_CONSTANT = 20;
/** Of each list. */
const LIST_LENGTH = 50;
/** Passages whose words are weighed one by one; 50 measured as good as all 243 of FaQuAD. */
const WEIGHED = 100;
const CANDIDATES = 40;
/** Taken beyond the list's length: a document that is ingested anew has passages twice. */
const SPARE = 10;

type OrganizationScope = Pick<Context, 'organizationId'>;

/**
 * How passages are reached. `small`: all of the documents' passages are looked at, by their documents'
 * index alone, so one plan fits every question and the statement is prepared. `exact`: all vectors are
 * compared, words are looked up. `indexed`: vectors by HNSW too.
 */
export type Reach = 'small' | 'exact' | 'indexed';

export interface Asked {
  reach: Reach;
  /** The vectors that can find something, with what their ranks count for. */
  vectors: QuestionVector[];
  /** The lexemes that choose what is ranked, as text that casts to `tsquery`. */
  choosing: string;
}

const uuids = (ids: string[]) => Prisma.sql`${`{${ids.join(',')}}`}::uuid[]`;

/** The documents that are searched. */
export function scopeOf({ organizationId }: OrganizationScope, query: PassageQuery): Prisma.Sql {
  const chosen = query.documentIds
    ? Prisma.sql`and id = any(${uuids(query.documentIds)})`
    : Prisma.empty;
  return Prisma.sql`
    select id, generation, title, passage_count, embedding_model from documents
    where organization_id = ${organizationId}::uuid and passage_count > 0 ${chosen}`;
}

/** Each model's list with its ranks and what they count for; no row without any. */
function ranked(ctx: OrganizationScope, query: PassageQuery, asked: Asked): Prisma.Sql {
  if (asked.vectors.length === 0) {
    return Prisma.sql`select null::uuid as id, 1::float8 as rank, 0::float8 as weight where false`;
  }
  const listOf = asked.reach === 'indexed' ? indexedVectors : exactVectors;
  const lists = asked.vectors.map(
    (vector) => Prisma.sql`
      select id, row_number() over (order by distance, id) as rank,
             ${vector.rankWeight}::float8 as weight
      from (${listOf(ctx, query, vector)}) as nearest`,
  );
  return Prisma.join(lists, ' union all ');
}

/** Read from its text once, by a query of its own: the bare cast would read it for every passage. */
const vectorOf = ({ embedding }: QuestionVector) =>
  Prisma.sql`(select ${embedding ? `[${embedding.join(',')}]` : null}::vector)`;

/** Of a passage from the question, by the passage's own model. */
function distanceOf({ vectors }: Asked): Prisma.Sql {
  if (vectors.length === 0) return Prisma.sql`null::float8`;
  const cases = vectors.map(
    (vector) => Prisma.sql`when ${vector.model} then p.embedding <=> ${vectorOf(vector)}`,
  );
  return Prisma.sql`case p.embedding_model ${Prisma.join(cases, ' ')} end`;
}

/** Compares every passage. `+ 0` keeps the planner from the index, which would be approximate. */
function exactVectors(
  { organizationId }: OrganizationScope,
  _query: PassageQuery,
  vector: QuestionVector,
) {
  return Prisma.sql`
    select p.id, p.embedding <=> ${vectorOf(vector)} as distance
    from passages p join scope d on d.id = p.document_id and d.generation = p.generation
    where p.organization_id = ${organizationId}::uuid and not p.is_excluded
      and p.embedding_model = ${vector.model} and ${vector.embedding !== null}
    order by (p.embedding <=> ${vectorOf(vector)}) + 0, p.id limit ${LIST_LENGTH}::int`;
}

/**
 * Walks the HNSW index. The generation is looked at afterwards, for a join would hide the index's
 * order from the planner; `SPARE` more are taken for what falls away there.
 */
function indexedVectors(
  { organizationId }: OrganizationScope,
  query: PassageQuery,
  vector: QuestionVector,
) {
  const chosen = query.documentIds
    ? Prisma.sql`and document_id = any(${uuids(query.documentIds)})`
    : Prisma.empty;
  return Prisma.sql`
    select p.id, p.distance from (
      select id, document_id, generation, embedding <=> ${vectorOf(vector)} as distance
      from passages
      where organization_id = ${organizationId}::uuid and not is_excluded
        and embedding_model = ${vector.model} and ${vector.embedding !== null} ${chosen}
      order by embedding <=> ${vectorOf(vector)} limit ${LIST_LENGTH + SPARE}::int
    ) as p join scope d on d.id = p.document_id and d.generation = p.generation
    order by p.distance, p.id limit ${LIST_LENGTH}::int`;
}

/**
 * The words' list is made in two steps. Any of the words finds a passage (where that would be very
 * many, see `narrowWords`); a plain `ts_rank` chooses the most promising. In those each lexeme
 * counts by how rare it is among them (BM25's inverse document frequency) times its `ts_rank`
 * (which saturates with repetition, as BM25 does), and longer passages count a little less.
 */
export function passageStatement(
  ctx: OrganizationScope,
  query: PassageQuery,
  asked: Asked,
): Prisma.Sql {
  const { organizationId } = ctx;
  const anyWord = Prisma.sql`${query.lexemes.join(' | ')}::tsquery`;
  // Not a bare operator, or a plan that is kept might look words up that other organisations have too.
  const isFound =
    asked.reach === 'small'
      ? Prisma.sql`(p.search_vector @@ ${asked.choosing}::tsquery) is true`
      : Prisma.sql`p.search_vector @@ ${asked.choosing}::tsquery`;
  return Prisma.sql`${nameOf(query, asked)}
    with scope as materialized (${scopeOf(ctx, query)}),
    vectors as (${ranked(ctx, query, asked)}),
    lexemes as materialized (
      select place, value::tsquery as lexeme
      from jsonb_array_elements_text(${JSON.stringify(query.lexemes)}::jsonb)
        with ordinality as given(value, place)
    ),
    promising as materialized (
      select p.id, setweight(p.search_vector, 'D') as words, p.token_count as length
      from passages p join scope d on d.id = p.document_id and d.generation = p.generation
      where p.organization_id = ${organizationId}::uuid and not p.is_excluded
        and ${isFound}
      order by ts_rank('{1,1,1,1}', p.search_vector, ${anyWord}, 1) desc, p.id
      limit ${WEIGHED}::int
    ),
    totals as (
      select greatest((select sum(passage_count) from scope), count(*))::float8 as passages,
             greatest(avg(length), 1)::float8 as length from promising
    ),
    hits as (
      select p.id, p.length, l.place, r.frequency,
             count(*) over (partition by l.place) as passages
      from promising p
      cross join lexemes l
      cross join lateral (select ts_rank('{1,1,1,1}', p.words, l.lexeme) as frequency offset 0) as r
      where r.frequency > 0
    ),
    weighed as (
      select h.id, sum(h.frequency * ln(1 + (t.passages - h.passages + 0.5) / (h.passages + 0.5))
                       / (0.7 + 0.3 * h.length / t.length)) as score
      from hits h cross join totals t group by h.id
    ),
    words as (
      select id, score, row_number() over (order by score desc, id) as rank
      from weighed order by score desc, id limit ${LIST_LENGTH}::int
    ),
    fused as materialized (
      select id, w.score, w.rank as word_rank, v.rank as vector_rank,
             coalesce(1 / (${RANK_CONSTANT}::float8 + w.rank), 0)
               + coalesce(v.weight / (${RANK_CONSTANT}::float8 + v.rank), 0)
               as fused_score
      from words w full join vectors v using (id)
    )
    select p.id, p.document_id, d.title as document_title, p.heading, p.page, p.content,
           p.embedding_model, p.embedding_model = ${query.vectors[0].model} as is_comparable,
           (1 - nullif(${distanceOf(asked)}, 'NaN'::float8))::float8 as similarity,
           coalesce(f.score, 0)::float8 as word_score, f.word_rank::int as word_rank,
           f.vector_rank::int as vector_rank, f.fused_score::float8 as fused_score
    from fused f join passages p on p.id = f.id join scope d on d.id = p.document_id
    where p.organization_id = ${organizationId}::uuid
    order by f.fused_score desc, f.score desc nulls last, p.id limit ${CANDIDATES}::int`;
}

/** Under this it is prepared (see `connect.ts`): its text varies with these alone. */
function nameOf({ documentIds }: PassageQuery, { reach, vectors }: Asked): Prisma.Sql {
  if (reach !== 'small') return Prisma.empty;
  return Prisma.raw(`/* find-passages-${documentIds ? 'chosen' : 'all'}-${vectors.length} */`);
}
