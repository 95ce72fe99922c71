import { Prisma } from '@sosia/prisma';

/** More words than this narrow nothing. */
const MOST_WORDS = 12;

/**
 * What somebody typed as text that casts to `tsquery`: every word, as the beginning of one. Null
 * when there is no letter or digit in it. Made for `matchesWords`.
 */
export function wordsQuery(typed: string): string | null {
  const words = typed.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  return [...new Set(words)]
    .slice(0, MOST_WORDS)
    .map((word) => `'${word}':*`)
    .join(' & ');
}

/**
 * Whether a column's text has all of a query's words, whatever their accents and capitals. The
 * expression is the one that the migrations index (`messages_words` and its like): Postgres uses an
 * index only where the text is the same, literals included.
 */
export function matchesWords(column: WordColumn, query: string): Prisma.Sql {
  const text = Prisma.raw(column);
  return Prisma.sql`to_tsvector('public.sosia_words', translate(left(${text}, 20000), './-_@:+,&=?#%', '             '))
    @@ to_tsquery('public.sosia_words', ${query}::text)`;
}

export type WordColumn = 'm.body' | 'a.transcript' | 'c.name';

/** A contact `c` by words of the name or, written in any way, by a part of the phone number. */
export function matchesContact(typed: string): Prisma.Sql {
  const query = wordsQuery(typed);
  const digits = typed.replace(/\D/g, '');
  const ways = [];
  if (query) ways.push(matchesWords('c.name', query));
  if (digits.length >= 3) ways.push(Prisma.sql`c.phone like ${`%${digits}%`}::text`);
  return ways.length > 0 ? Prisma.sql`(${Prisma.join(ways, ' or ')})` : Prisma.sql`false`;
}
