import { Prisma } from '@sosia/prisma';
import { z } from 'zod';
import { vectorOf } from './list-vectors.ts';
import type { PassageSearch } from './passage-search.ts';

/** A candidate as ranked by both lists; the best fused score comes first. */
export const Candidate = z.object({
  id: z.string(),
  document_id: z.string(),
  document_title: z.string(),
  heading: z.string(),
  page: z.number().nullable(),
  content: z.string(),
  /** Cosine, by the model that embedded the passage; null when that model was not asked. */
  similarity: z.number().nullable(),
  embedding_model: z.string(),
  /** Embedded by the model in use. */
  is_comparable: z.boolean(),
  word_score: z.number(),
  word_rank: z.number().nullable(),
  vector_rank: z.number().nullable(),
  fused_score: z.number(),
});
export type Candidate = z.infer<typeof Candidate>;

// Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009) needs no common scale. Their
// constant of 60 is for lists of a thousand; in our lists of 50 the first ranks must differ more.
const RANK_CONSTANT = 20;
/** Most candidates returned. */
export const CANDIDATES = 40;

/** Fuses the tables `vectors` and `words` into candidates, by way of the table `fused`. */
export function fuseLists(search: PassageSearch): Prisma.Sql {
  return Prisma.sql`fused as materialized (
      select id, w.score, w.rank as word_rank, v.rank as vector_rank,
             coalesce(1 / (${RANK_CONSTANT}::float8 + w.rank), 0)
               + coalesce(v.weight / (${RANK_CONSTANT}::float8 + v.rank), 0)
               as fused_score
      from words w full join vectors v using (id)
    )
    select p.id, p.document_id, d.title as document_title, p.heading, p.page, p.content,
           p.embedding_model, p.embedding_model = ${search.model} as is_comparable,
           (1 - nullif(${distanceOf(search)}, 'NaN'::float8))::float8 as similarity,
           coalesce(f.score, 0)::float8 as word_score, f.word_rank::int as word_rank,
           f.vector_rank::int as vector_rank, f.fused_score::float8 as fused_score
    from fused f
    join passages p on p.id = f.id
    join documents d on d.id = p.document_id and d.generation = p.generation
    where p.organization_id = ${search.organizationId}::uuid
    order by f.fused_score desc, f.score desc nulls last, p.id limit ${CANDIDATES}::int`;
}

/** Distance of a passage from the question, by the passage's own model. */
function distanceOf(search: PassageSearch): Prisma.Sql {
  if (search.vectors.length === 0) return Prisma.sql`null::float8`;
  const cases = search.vectors.map(
    (vector) => Prisma.sql`when ${vector.model} then p.embedding <=> ${vectorOf(search, vector)}`,
  );
  return Prisma.sql`case p.embedding_model ${Prisma.join(cases, ' ')} end`;
}

export const ListedVector = z.object({ id: z.string(), rank: z.number(), weight: z.number() });
export type ListedVector = z.infer<typeof ListedVector>;

export const ListedWords = z.object({ id: z.string(), score: z.number(), rank: z.number() });
export type ListedWords = z.infer<typeof ListedWords>;

/** The tables `vectors` and `words`, from lists that were built before. */
export function listedTables(vectors: ListedVector[], words: ListedWords[]): Prisma.Sql {
  return Prisma.sql`vectors as (
      select * from jsonb_to_recordset(${JSON.stringify(vectors)}::jsonb)
        as given(id uuid, rank int, weight float8)
    ),
    words as (
      select * from jsonb_to_recordset(${JSON.stringify(words)}::jsonb)
        as given(id uuid, score float8, rank int)
    )`;
}
