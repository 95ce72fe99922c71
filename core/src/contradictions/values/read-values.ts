import type { TextLanguage } from '../../text/index.ts';
import { readAmounts } from './read-amounts.ts';
import { readContacts } from './read-contacts.ts';
import { readDates } from './read-dates.ts';
import { readHours } from './read-hours.ts';
import type { FoundValue } from './value.ts';

const blank = (text: string, found: FoundValue[]) =>
  found.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );

// "Grátis" is a price of zero.
const FREE =
  /\b(?:gratis|gratuit[oa]s?|de graca|sem custo(?: adicional)?|free of charge|at no (?:extra )?cost|(?:is|are|for) free)\b/g;

function readFree(folded: string): FoundValue[] {
  return [...folded.matchAll(FREE)].map((match) => ({
    kind: 'price' as const,
    start: match.index,
    end: match.index + match[0].length,
    value: {
      shape: 'amount' as const,
      unit: '*',
      bound: 'exact' as const,
      min: 0,
      max: 0,
      per: '',
    },
  }));
}

/** Every value in a folded text; each character is read once, so a phone number is no amount. */
export function readValues(folded: string, language: TextLanguage): FoundValue[] {
  const readers = [
    readContacts,
    readHours,
    (text: string) => readDates(text, language),
    readAmounts,
    readFree,
  ];
  const found: FoundValue[] = [];
  for (const read of readers) {
    // An amount's meaning depends on the words before it, so only values are blanked.
    found.push(...read(blank(folded, found)));
  }
  return found.sort((a, b) => a.start - b.start);
}
