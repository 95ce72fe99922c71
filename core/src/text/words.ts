import { foldText } from '../contract/index.ts';

/**
 * How text is split into words wherever words are compared without a model: in the offline
 * embedding and the word index. All languages are treated alike, so that a question and a passage
 * match whatever language was detected: accents and case are dropped, Portuguese and English
 * grammar words are left out, and endings are cut by rules. Question words ("quem", "quanto",
 * "you") stay: "Quem é você?" has no others, and the index gives common words a low weight anyway.
 */

const LONGEST_WORD = 40;

/** Every run of letters or digits, in order. */
export function wordsOf(text: string): string[] {
  return (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    firstLetters(word, LONGEST_WORD),
  );
}

// Articles, prepositions, conjunctions, clitics and auxiliaries of Portuguese and English.
const GRAMMAR_WORDS = new Set(
  `a ao aos as com da das de dele dela deles delas do dos e ela elas ele eles em entre era eram essa
  essas esse esses esta estao estas este estes foram ha isso isto ja lhe lhes mais mas me mesmo na nas
  nao nem no nos nossa nosso num numa o os ou para pela pelas pelo pelos por que se sem ser seu seus
  so sua suas tambem te tem teu tu tua um uma umas uns vos aquele aquela aquilo ate depois ter tinha
  seja sera sobre the of and to in is are on by with from that this it at be was were do does did or
  an not can`.split(/\s+/),
);

// Question words and the commonest verbs: they carry little meaning, but some.
const COMMON_WORDS = new Set(
  `quem qual quais quando quanto quantos quantas quanta como onde porque voce voces eu meu minha sou
  ha faz fazer foi ter tem pode podem who what which when where how why you i my`.split(/\s+/),
);

export const isCommonWord = (word: string): boolean => COMMON_WORDS.has(word);

/** The words that carry meaning; all words when none does. */
export function contentWords(text: string): string[] {
  const words = wordsOf(text);
  const meaningful = words.filter((word) => !GRAMMAR_WORDS.has(word));
  return meaningful.length > 0 ? meaningful : words;
}

// Applied in order; each must leave a stem of at least `least` letters. Plurals, then suffixes that
// make nouns and adjectives, then verb endings (after the steps of Orengo and Huyck's RSLP, 2001,
// reduced and rewritten for text without accents), then the gender vowel.
const ENDINGS: readonly { least: number; ending: RegExp; becomes: string }[] = [
  { least: 2, ending: /(?:oes|aes|aos|ao)$/, becomes: 'a' },
  { least: 2, ending: /ais$/, becomes: 'al' },
  { least: 2, ending: /eis$/, becomes: 'el' },
  { least: 2, ending: /ois$/, becomes: 'ol' },
  { least: 2, ending: /ns$/, becomes: 'm' },
  { least: 2, ending: /s$/, becomes: '' },
  { least: 3, ending: /mente$/, becomes: '' },
  {
    least: 3,
    ending:
      /(?:aca|icao|adora?|ante|ancia|encia|ente|idade|ismo|ista|avel|ivel|os[oa]|iv[oa]|ic[oa]|amento|imento)$/,
    becomes: '',
  },
  {
    least: 3,
    ending: /(?:aram|eram|iram|ando|endo|indo|ad[oa]|id[oa]|ava|ar|er|ir|ou|eu|iu|am|em)$/,
    becomes: '',
  },
  { least: 2, ending: /[aeo]$/, becomes: '' },
];

/** The approximate stem of a word: "leilões" and "leilão" give the same. */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  return ENDINGS.reduce((stem, { least, ending, becomes }) => {
    const cut = stem.replace(ending, becomes);
    return cut.length >= least ? cut : stem;
  }, word);
}

/** The first `most` UTF-16 units of a word, or one fewer rather than split a surrogate pair. */
export function firstLetters(word: string, most: number): string {
  const cut = word.slice(0, most);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}
