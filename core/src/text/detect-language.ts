import { wordsOf } from './words.ts';

export type TextLanguage = 'pt' | 'en';

// Words that occur in every longer text of one language and hardly ever in the other.
const MARKERS = {
  pt: new Set(
    'que de da do em um uma para com nao os as na no por mais e ao dos das se voce'.split(' '),
  ),
  en: new Set(
    'the of and to in is that it for on with you are this be have not at from your'.split(' '),
  ),
} as const;
const SAMPLE_LENGTH = 20_000;
/** Running text has three to four times this share of marker words. */
const LEAST_SHARE = 0.08;

/**
 * The language most of a text is written in; `simple` for other languages and for text without
 * sentences.
 */
export function detectLanguage(text: string): TextLanguage | 'simple' {
  const words = wordsOf(text.slice(0, SAMPLE_LENGTH));
  const count = (markers: ReadonlySet<string>) => words.filter((word) => markers.has(word)).length;
  const portuguese = count(MARKERS.pt);
  const english = count(MARKERS.en);
  if (Math.max(portuguese, english) < Math.max(1, words.length * LEAST_SHARE)) return 'simple';
  return portuguese >= english ? 'pt' : 'en';
}

const PORTUGUESE =
  /[ãõçâêôáéíóú]|\b(?:você|não|que|para|com|uma?|os|do|da|em|é|oi|olá|obrigad[oa])\b/i;

/** The language of a text that may be as short as "Olá!"; English unless it looks Portuguese. */
export function languageOfMessage(text: string): TextLanguage {
  return PORTUGUESE.test(text) ? 'pt' : 'en';
}
