import type { WordShares } from './word-shares.ts';

/** Passages ranked one by one, at 3 µs each on one core plus 0.2 µs per lexeme. */
const RANKED = 600;
/** With more lexemes than this, fewer passages are ranked. */
const USUAL = 12;

interface Choice {
  query: string;
  /** Share of all passages that contain it. */
  share: number;
}

/**
 * The lexemes that select which passages are ranked, when all of them would select too many: rare
 * ones alone, common ones only in pairs, rarest first until about `RANKED` passages are expected.
 * Every lexeme still counts in the ranking. Returns text that casts to `tsquery`.
 */
export function narrowWords(lexemes: string[], shares: WordShares, passages: number): string {
  const shareOf = (lexeme: string) => shares.common.get(lexeme) ?? shares.other;
  const singles = lexemes.map((query): Choice => ({ query, share: shareOf(query) }));
  const ranked = (RANKED * USUAL) / Math.max(USUAL, lexemes.length);
  if (total(singles) * passages <= ranked) return lexemes.join(' | ');
  const chosen = within(singles, ranked / passages);
  const common = singles.filter((one) => !chosen.includes(one));
  const left = ranked / passages - total(chosen);
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

/** The rarest choices that together are expected to select no more than `share`. */
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

/**
 * A stem, its prefix and a pair containing it occur together wherever the rarest of them does, so
 * pairing them would narrow nothing.
 */
const letters = ({ query }: Choice) =>
  query
    .replace(/['*]/g, '')
    .split(' ')
    .map((word) => word.slice(0, 3));
const isSameWord = (a: Choice, b: Choice) => letters(a).some((word) => letters(b).includes(word));
