import { Prisma } from '@sosia/prisma';

/** More words than this do not narrow a search. */
const MOST_WORDS = 12;

/**
 * Converts what somebody typed to text that casts to `tsquery`: every word, as a prefix. Null when
 * it has no letter or digit. For `matchesWords`.
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
 * Whether a column's text contains all words of a query, ignoring accents and case. The expression
 * is the one the migrations index (`messages_words` and the like): Postgres uses an index only for
 * an identical expression, literals included.
 */
export function matchesWords(column: WordColumn, query: string): Prisma.Sql {
  const text = Prisma.raw(column);
  return Prisma.sql`to_tsvector('public.sosia_words', translate(left(${text}, 20000), './-_@:+,&=?#%', '             '))
    @@ to_tsquery('public.sosia_words', ${query}::text)`;
}

export type WordColumn = 'm.body' | 'a.transcript' | 'c.name';

/** Matches a contact `c` by words of the name or by part of the phone number, in any notation. */
export function matchesContact(typed: string): Prisma.Sql {
  const query = wordsQuery(typed);
  const digits = typed.replace(/\D/g, '');
  const ways = [];
  if (query) ways.push(matchesWords('c.name', query));
  if (digits.length >= 3) ways.push(Prisma.sql`c.phone like ${`%${digits}%`}::text`);
  return ways.length > 0 ? Prisma.sql`(${Prisma.join(ways, ' or ')})` : Prisma.sql`false`;
}
