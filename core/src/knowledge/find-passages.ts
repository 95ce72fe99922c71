import { Prisma } from '@sosia/prisma';
import type { Context, ScopedDb } from '../platform/index.ts';

export interface PassageQuery {
  /** Ids of documents to search; null searches all of the organisation's. */
  documentIds: string[] | null;
  /** Of the question; null (or zeros) leaves the vectors out. */
  embedding: number[] | null;
  embeddingModel: string;
  /** Weight of the vectors' ranks beside the words'. */
  rankWeight: number;
  /** As text that casts to `tsquery`, each one lexeme. */
  lexemes: string[];
}

/** A candidate as both lists see it, the best fused score first. */
export interface Candidate {
  id: string;
  document_id: string;
  document_title: string;
  heading: string;
  page: number | null;
  content: string;
  /** Cosine; null when it cannot be computed. */
  similarity: number | null;
  /** Embedded by the model that embedded the question. */
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
/** Up to this many passages all are compared: exact, and as quick as the index. */
const EXACT_UP_TO = 2000;

/**
 * Finds passages by meaning (cosine) and by words in one statement, so that both lists see the same
 * state of the documents. Only what answers now is looked at: the current generation, not excluded.
 */
export async function findPassages(
  ctx: Pick<Context, 'db' | 'organizationId'>,
  query: PassageQuery,
): Promise<Candidate[]> {
  const scope = scopeOf(ctx, query);
  const [{ passages } = { passages: 0 }] = await ctx.db.$queryRaw<{ passages: number }[]>`
    select coalesce(sum(passage_count), 0)::float8 as passages from (${scope}) as scope`;
  if (passages === 0) return [];
  const find = (db: Pick<ScopedDb, '$queryRaw'>, vectors: Prisma.Sql) =>
    db.$queryRaw<Candidate[]>(statement(ctx.organizationId, query, scope, vectors));
  if (passages <= EXACT_UP_TO) return find(ctx.db, exactVectors(ctx, query));
  return ctx.db.$transaction(async (tx) => {
    // Without iterating, the index would answer its 40 nearest of all organisations and the filter
    // would leave a few of them, or none (pgvector 0.8, "Iterative index scans").
    await tx.$queryRaw`
      select set_config('hnsw.iterative_scan', 'strict_order', true),
             set_config('hnsw.ef_search', '100', true)`;
    return find(tx, indexedVectors(ctx, query));
  });
}

const uuids = (ids: string[]) => Prisma.sql`${`{${ids.join(',')}}`}::uuid[]`;

function scopeOf({ organizationId }: Pick<Context, 'organizationId'>, query: PassageQuery) {
  const chosen = query.documentIds
    ? Prisma.sql`and id = any(${uuids(query.documentIds)})`
    : Prisma.empty;
  return Prisma.sql`
    select id, generation, title, passage_count from documents
    where organization_id = ${organizationId}::uuid and passage_count > 0 ${chosen}`;
}

const vectorOf = ({ embedding }: PassageQuery) =>
  Prisma.sql`${embedding ? `[${embedding.join(',')}]` : null}::vector`;

/** Compares every passage. `+ 0` keeps the planner from the index, which would be approximate. */
function exactVectors({ organizationId }: Pick<Context, 'organizationId'>, query: PassageQuery) {
  return Prisma.sql`
    select p.id, p.embedding <=> ${vectorOf(query)} as distance
    from passages p join scope d on d.id = p.document_id and d.generation = p.generation
    where p.organization_id = ${organizationId}::uuid and not p.is_excluded
      and p.embedding_model = ${query.embeddingModel} and ${query.embedding !== null}
    order by (p.embedding <=> ${vectorOf(query)}) + 0, p.id limit ${LIST_LENGTH}::int`;
}

/**
 * Walks the HNSW index. The generation is looked at afterwards, for a join would hide the index's
 * order from the planner; twice as many are taken, since a document that is being ingested anew has
 * each passage twice.
 */
function indexedVectors({ organizationId }: Pick<Context, 'organizationId'>, query: PassageQuery) {
  const chosen = query.documentIds
    ? Prisma.sql`and document_id = any(${uuids(query.documentIds)})`
    : Prisma.empty;
  return Prisma.sql`
    select p.id, p.distance from (
      select id, document_id, generation, embedding <=> ${vectorOf(query)} as distance
      from passages
      where organization_id = ${organizationId}::uuid and not is_excluded
        and embedding_model = ${query.embeddingModel} and ${query.embedding !== null} ${chosen}
      order by embedding <=> ${vectorOf(query)} limit ${2 * LIST_LENGTH}::int
    ) as p join scope d on d.id = p.document_id and d.generation = p.generation
    order by p.distance, p.id limit ${LIST_LENGTH}::int`;
}

/**
 * The words' list is made in two steps. Any of the words finds a passage; a plain `ts_rank` chooses
 * the most promising. In those each lexeme counts by how rare it is among them (BM25's inverse
 * document frequency) times its `ts_rank` (which saturates with repetition, as BM25 does), and
 * longer passages count a little less.
 */
function statement(
  organizationId: string,
  query: PassageQuery,
  scope: Prisma.Sql,
  vectors: Prisma.Sql,
): Prisma.Sql {
  const anyWord = Prisma.sql`${query.lexemes.join(' | ')}::tsquery`;
  return Prisma.sql`
    with scope as materialized (${scope}),
    vectors as (
      select id, row_number() over (order by distance, id) as rank from (${vectors}) as nearest
    ),
    promising as materialized (
      select p.id, setweight(p.search_vector, 'D') as words, p.token_count as length
      from passages p join scope d on d.id = p.document_id and d.generation = p.generation
      where p.organization_id = ${organizationId}::uuid and not p.is_excluded
        and p.search_vector @@ ${anyWord}
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
      cross join (
        select place, value::tsquery as lexeme
        from jsonb_array_elements_text(${JSON.stringify(query.lexemes)}::jsonb)
          with ordinality as given(value, place) offset 0
      ) as l
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
    fused as (
      select id, w.score, w.rank as word_rank, v.rank as vector_rank,
             coalesce(1 / (${RANK_CONSTANT}::float8 + w.rank), 0)
               + ${query.rankWeight}::float8 * coalesce(1 / (${RANK_CONSTANT}::float8 + v.rank), 0)
               as fused_score
      from words w full join vectors v using (id)
    )
    select p.id, p.document_id, d.title as document_title, p.heading, p.page, p.content,
           p.embedding_model = ${query.embeddingModel} as is_comparable,
           (1 - nullif(p.embedding <=> ${vectorOf(query)}, 'NaN'::float8))::float8 as similarity,
           coalesce(f.score, 0)::float8 as word_score, f.word_rank::int as word_rank,
           f.vector_rank::int as vector_rank, f.fused_score::float8 as fused_score
    from fused f join passages p on p.id = f.id join scope d on d.id = p.document_id
    where p.organization_id = ${organizationId}::uuid
    order by f.fused_score desc, f.score desc nulls last, p.id limit ${CANDIDATES}::int`;
}
