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

/** Rows taken beyond the list's length, since a document being re-ingested has passages twice. */
const SPARE = 10;
/**
 * How many nearest neighbours the index gathers at once (`hnsw.ef_search`). At 100,000 passages,
 * recall of the ten nearest was 0.98 or more for organisations of 5,000 to 40,000, and 0.99 or more
 * with 150.
 */
const SEARCHED = '130';

/**
 * The table `question`: the question's vectors, parsed from text once. It also turns on iterative
 * index scans: without them the index would return its nearest rows and the filter would leave only
 * some of them, or none (pgvector 0.8, "Iterative index scans"). The setting applies to this
 * statement only, and takes effect in time, because the index scan starts with a vector from here.
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

/** The question's vector for one model, from the table `question`. */
export const vectorOf = ({ vectors }: PassageSearch, vector: QuestionVector) =>
  Prisma.raw(`(select vector_${vectors.indexOf(vector)} from question)`);

/** The table `vectors`: each model's list with its ranks and their weight. */
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

/** Compares every passage. `+ 0` keeps the planner off the index, which would be approximate. */
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
 * Scans the HNSW index, in which each organisation's passages lie together. The generation is
 * checked afterwards, because a join would hide the index's order from the planner; `SPARE` extra
 * rows make up for what that check drops.
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
