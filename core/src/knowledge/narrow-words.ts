import { Prisma } from '@sosia/prisma';
import type { ScopedDb } from '../platform/index.ts';

/** Passages that are ranked one by one, at about 10 µs each on one core. */
const RANKED = 600;
/** Lexemes that are not among the commonest are rarer than this. */
const RARE = 0.001;

interface Choice {
  query: string;
  /** Share of all passages that have it. */
  share: number;
}

/**
 * The lexemes that choose which passages are looked at, when all of them would choose too many:
 * rare ones alone, common ones only where two stand together, the rarest first until about
 * `RANKED` are chosen. Every lexeme still counts in ranking those. Answers text that casts to
 * `tsquery`.
 */
export function narrowWords(
  lexemes: string[],
  shares: ReadonlyMap<string, number>,
  passages: number,
): string {
  const shareOf = (lexeme: string) => shares.get(lexeme) ?? RARE;
  const singles = lexemes.map((query): Choice => ({ query, share: shareOf(query) }));
  if (total(singles) * passages <= RANKED) return lexemes.join(' | ');
  const chosen = within(singles, RANKED / passages);
  const common = singles.filter((one) => !chosen.includes(one));
  const left = RANKED / passages - total(chosen);
  const pairs = common.flatMap((a, at) =>
    common.slice(at + 1).flatMap((b) => (isSameWord(a, b) ? [] : [together(a, b)])),
  );
  const more = within(pairs, left);
  const all = [...chosen, ...more];
  const rarest = singles.toSorted(byShare)[0];
  return (all.length > 0 || !rarest ? all : [rarest]).map(({ query }) => query).join(' | ');
}

const byShare = (a: Choice, b: Choice) => a.share - b.share;
const total = (choices: Choice[]) => choices.reduce((sum, { share }) => sum + share, 0);

/** The rarest ones that together are expected to choose no more than `share`. */
function within(choices: Choice[], share: number): Choice[] {
  let sum = 0;
  return choices.toSorted(byShare).filter((choice) => {
    sum += choice.share;
    return sum <= share;
  });
}

const together = (a: Choice, b: Choice): Choice => ({
  query: `(${a.query} & ${b.query})`,
  share: a.share * b.share,
});

/** A stem and the beginning of its word stand together wherever either does. */
const letters = (lexeme: string) => lexeme.replace(/['*]/g, '').slice(0, 3);
const isSameWord = (a: Choice, b: Choice) => letters(a.query) === letters(b.query);

/**
 * In what share of all passages the common ones of these lexemes stand, by the statistics that
 * Postgres keeps of the column; empty where it has gathered none yet.
 */
export async function readShares(
  db: Pick<ScopedDb, '$queryRaw'>,
  lexemes: string[],
): Promise<Map<string, number>> {
  const bare = lexemes.map((lexeme) => lexeme.slice(1, -1));
  const rows = await db.$queryRaw<{ lexeme: string; share: number }[]>(Prisma.sql`
    select common.lexeme, common.share::float8 as share
    from pg_stats s
    cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs)
      as common(lexeme, share)
    where s.schemaname = current_schema() and s.tablename = 'passages'
      and s.attname = 'search_vector' and common.lexeme = any(${bare}::text[])`);
  return new Map(rows.map(({ lexeme, share }) => [`'${lexeme}'`, share]));
}
