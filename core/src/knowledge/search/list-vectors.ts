import { Prisma } from '@sosia/prisma';
import { toSql } from 'pgvector';
import {
  IS_CURRENT,
  isSearched,
  JOIN_SCOPE,
  LIST_LENGTH,
  type PassageSearch,
  type QuestionVector,
} from './passage-search.ts';

/** Taken beyond the list's length: a document that is ingested anew has passages twice. */
const SPARE = 10;
/**
 * How many of the nearest the index gathers at once (`hnsw.ef_search`). At 100,000 passages the ten
 * nearest of organisations of 5,000 to 40,000 were found at 0.98 or more, with 150 at 0.99 or more.
 */
const SEARCHED = '130';

/**
 * The table `question`: what is asked, read from its text once. For the index: without iterating it
 * would answer its nearest and the filter would leave some of them, or none (pgvector 0.8,
 * "Iterative index scans"). That is set for this statement alone, and in time, for the walk begins
 * with a vector from here.
 */
export function questionTable({ reach, vectors }: PassageSearch): Prisma.Sql {
  const columns = vectors.map(({ embedding }, at) => {
    const text = toSql(embedding);
    return Prisma.sql`${text}::vector as ${Prisma.raw(`vector_${at}`)}`;
  });
  if (reach === 'indexed') {
    columns.push(
      Prisma.sql`set_config('hnsw.iterative_scan', 'strict_order', true)`,
      Prisma.sql`set_config('hnsw.ef_search', ${SEARCHED}, true)`,
    );
  }
  const asked = columns.length > 0 ? Prisma.join(columns) : Prisma.empty;
  return Prisma.sql`question as materialized (select ${asked})`;
}

/** The question as a model sees it, of the table `question`. */
export const vectorOf = ({ vectors }: PassageSearch, vector: QuestionVector) =>
  Prisma.raw(`(select vector_${vectors.indexOf(vector)} from question)`);

/** The table `vectors`: each model's list with its ranks and what they count for. */
export function vectorsTable(search: PassageSearch): Prisma.Sql {
  const { vectors, reach } = search;
  const listOf = reach === 'indexed' ? indexedVectors : exactVectors;
  const lists = vectors.map(
    (vector) => Prisma.sql`
      select id, row_number() over (order by distance, id) as rank,
             ${vector.rankWeight}::float8 as weight
      from (${listOf(search, vector)}) as nearest`,
  );
  const nothing = Prisma.sql`select null::uuid as id, 1 as rank, 0::float8 as weight where false`;
  return Prisma.sql`vectors as (${lists.length > 0 ? Prisma.join(lists, ' union all ') : nothing})`;
}

/** Compares every passage. `+ 0` keeps the planner from the index, which would be approximate. */
function exactVectors(search: PassageSearch, vector: QuestionVector): Prisma.Sql {
  const asked = vectorOf(search, vector);
  return Prisma.sql`
    select p.id, p.embedding <=> ${asked} as distance
    from passages p ${JOIN_SCOPE}
    where ${isSearched(search)}
      and p.embedding_model = ${vector.model} and ${vector.embedding !== null}
    order by (p.embedding <=> ${asked}) + 0, p.id limit ${LIST_LENGTH}::int`;
}

/**
 * Walks the HNSW index, in which each organisation's passages stand together. The generation is
 * looked at afterwards, for a join would hide the index's order from the planner; `SPARE` more are
 * taken for what falls away there.
 */
function indexedVectors(search: PassageSearch, vector: QuestionVector): Prisma.Sql {
  const asked = vectorOf(search, vector);
  const placed = (embedding: Prisma.Sql, organization: Prisma.Sql) =>
    Prisma.sql`vector_in_organization(${embedding}, ${organization})::vector(544)`;
  return Prisma.sql`
    select p.id, p.distance from (
      select p.id, p.document_id, p.generation, p.embedding <=> ${asked} as distance
      from passages p
      where ${isSearched(search)}
        and p.embedding_model = ${vector.model} and ${vector.embedding !== null}
      order by ${placed(Prisma.sql`p.embedding`, Prisma.sql`p.organization_id`)}
        <=> (select ${placed(asked, Prisma.sql`${search.organizationId}::uuid`)})
      limit ${LIST_LENGTH + SPARE}::int
    ) as p where ${IS_CURRENT}
    order by p.distance, p.id limit ${LIST_LENGTH}::int`;
}
