/** Marks the end of a wrapped line inside a paragraph; a space once words are rejoined. */
export const WRAP = '\u2028';
const CUT = /(\p{L}+)[-\u2010][\u2028\n](\f*)(\p{Ll}{2,}\p{P}*)([ \u2028\n]?)/gu;

/**
 * Rejoins words that were hyphenated at the end of a line. A hyphen stays when the text writes the
 * word that way elsewhere ("guarda-chuva", "disse-lhe"). Soft hyphens are always removed.
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
      // The page starts after the word that runs over into it.
      return pages ? `${word}\n${pages}` : word + after;
    },
  );
  return whole.replaceAll(WRAP, ' ');
}
