import { z } from 'zod';
import { type Context, queryRows } from '../../platform/index.ts';

/** The share of all passages that contain a word, as far as Postgres knows. */
export interface WordShares {
  /** Shares of the common lexemes, by lexeme. */
  common: ReadonlyMap<string, number>;
  /** The expected share of any other lexeme. */
  other: number;
}

/** Used until Postgres has collected statistics. */
export const UNCOUNTED: WordShares = { common: new Map(), other: 0.001 };

/** About how many lexemes a language has beyond the common ones. */
const OTHERS = 20_000;
const KEPT_MS = 5 * 60_000;

type SharesContext = Pick<Context, 'prisma' | 'clock'>;

const kept = new WeakMap<SharesContext['prisma'], { until: number; shares: Promise<WordShares> }>();

/** From the column statistics that Postgres keeps anyway; read once every five minutes. */
export function wordShares({ prisma, clock }: SharesContext): Promise<WordShares> {
  const now = clock.now().getTime();
  const known = kept.get(prisma);
  if (known && now < known.until) return known.shares;
  const shares = readShares(prisma);
  kept.set(prisma, { until: now + KEPT_MS, shares });
  shares.catch(() => kept.delete(prisma));
  return shares;
}

const Share = z.object({ lexeme: z.string(), share: z.number() });

async function readShares(prisma: SharesContext['prisma']): Promise<WordShares> {
  // no organization here: Postgres keeps one statistic of all passages
  const rows = await queryRows(prisma, Share)`
    select common.lexeme, common.share::float8 as share
    from pg_stats s
    cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs)
      as common(lexeme, share)
    where s.schemaname = current_schema() and s.tablename = 'passages'
      and s.attname = 'search_vector' and common.lexeme is not null`;
  if (rows.length === 0) return UNCOUNTED;
  const rarest = Math.min(...rows.map(({ share }) => share));
  return {
    common: new Map(rows.map(({ lexeme, share }) => [`'${lexeme}'`, share])),
    // By Zipf's law, one from the middle of the others; all are rarer than the rarest common one.
    other: rarest * Math.min(0.5, rows.length / OTHERS),
  };
}
