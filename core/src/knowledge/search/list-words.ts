import { Prisma } from '@sosia/prisma';
import {
  IS_CURRENT,
  isSearched,
  JOIN_SCOPE,
  LIST_LENGTH,
  type PassageSearch,
} from './passage-search.ts';

/** Passages whose words are weighted one by one; 50 measured as good as all 243 of FaQuAD. */
const WEIGHED = 100;

/**
 * The table `words` and the tables it is built from, in two steps. Any of the words finds a passage
 * (for the case of too many, see `narrowWords`), and a plain `ts_rank` picks the most promising. In
 * those each lexeme counts by how rare it is among them (BM25's inverse document frequency) times
 * its `ts_rank` (which saturates with repetition, as BM25 does), and longer passages count a little
 * less. `setweight` makes a copy of the vector, which would otherwise be fetched from its row for
 * each lexeme.
 */
export function wordsTable(search: PassageSearch): Prisma.Sql {
  return Prisma.sql`lexemes as materialized (
      select place, value::tsquery as lexeme
      from jsonb_array_elements_text(${JSON.stringify(search.lexemes)}::jsonb)
        with ordinality as given(value, place)
    ),
    promising as materialized (
      select p.id, setweight(p.search_vector, 'D') as words, p.token_count as length
      from (${mostPromising(search)}) as best join passages p on p.id = best.id
    ),
    totals as (
      select greatest(${search.passages}::float8, count(*)) as passages,
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
    )`;
}

/**
 * `offset 0` sorts ranks without their rows: with rows of several kilobytes it takes twice as long.
 */
function mostPromising(search: PassageSearch): Prisma.Sql {
  const rank = Prisma.sql`ts_rank('{1,1,1,1}', p.search_vector,
    ${search.lexemes.join(' | ')}::tsquery, 1) as rank`;
  if (search.reach === 'indexed') {
    return Prisma.sql`
      select p.id from (
        select * from (
          select p.id, p.document_id, p.generation, ${rank} from passages p
          where ${isSearched(search)} and ${hasWords(search)} offset 0
        ) as found order by rank desc, id limit ${2 * WEIGHED}::int
      ) as p where ${IS_CURRENT} order by p.rank desc, p.id limit ${WEIGHED}::int`;
  }
  return Prisma.sql`
    select id from (
      select p.id, ${rank} from passages p ${JOIN_SCOPE}
      where ${isSearched(search)} and ${hasWords(search)} offset 0
    ) as found order by rank desc, id limit ${WEIGHED}::int`;
}

/**
 * Matches any of the selecting words; unless all are scanned, by the index that includes the
 * organisation.
 */
function hasWords({ organizationId, reach, choosing }: PassageSearch): Prisma.Sql {
  if (reach === 'small') return Prisma.sql`p.search_vector @@ ${choosing}::tsquery`;
  const theirs = choosing && `'@${organizationId}' & (${choosing})`;
  return Prisma.sql`words_in_organization(p.search_vector, p.organization_id) @@ ${theirs}::tsquery`;
}
