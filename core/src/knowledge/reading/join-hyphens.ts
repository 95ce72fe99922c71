/** Where a line ended and its paragraph goes on: a space, once words are whole again. */
export const WRAP = '\u2028';
const CUT = /(\p{L}+)[-\u2010][\u2028\n](\f*)(\p{Ll}{2,}\p{P}*)([ \u2028\n]?)/gu;

/**
 * Joins words that were cut at the end of a line. A hyphen stays where the text itself writes the
 * word so elsewhere ("guarda-chuva", "disse-lhe"), and soft hyphens always go.
 */
export function joinHyphens(text: string): string {
  const plain = text.replace(/\u00ad[\u2028\n]?/g, '');
  const hyphenated = new Set(
    [...plain.matchAll(/\p{L}+-\p{L}+/gu)].map(([word]) => word.toLowerCase()),
  );
  const whole = plain.replace(
    CUT,
    (_all, head: string, pages: string, tail: string, after: string) => {
      const keeps = hyphenated.has(`${head}-${tail.replace(/\p{P}+$/u, '')}`.toLowerCase());
      const word = head + (keeps ? '-' : '') + tail;
      // The page begins after the word that reaches into it.
      return pages ? `${word}\n${pages}` : word + after;
    },
  );
  return whole.replaceAll(WRAP, ' ');
}
