import { expect, test } from 'vitest';
import { narrowWords } from './narrow-words.ts';
import { UNCOUNTED } from './word-shares.ts';

const common = new Map([
  ["'curs'", 0.4],
  ["'valor'", 0.3],
  ["'ano'", 0.2],
  ["'leila'", 0.01],
]);
const shares = { common, other: 0.001 };

test('where few passages are, any word chooses', () => {
  expect(narrowWords(["'curs'", "'leila'"], shares, 1000)).toBe("'curs' | 'leila'");
});

test('where many are, the rare words choose, and common ones only together', () => {
  const query = narrowWords(["'curs'", "'leila'", "'nelor'", "'ano'"], shares, 15_000);
  expect(query).toBe("'nelor' | 'leila'");
  const more = narrowWords(["'curs'", "'nelor'", "'ano'", "'valor'"], shares, 15_000);
  expect(more).toBe("'nelor'");
  expect(narrowWords(["'curs'", "'nelor'", "'ano'"], shares, 7_000)).toBe(
    "'nelor' | ('curs' & 'ano')",
  );
});

test('a question of nothing but common words still finds something', () => {
  expect(narrowWords(["'curs'", "'valor'"], shares, 1_000_000)).toBe("'valor'");
});

test('a word and its own beginning are no pair', () => {
  const same = { ...shares, common: new Map(["'alun'", "'aluno*'"].map((one) => [one, 0.3])) };
  expect(narrowWords(["'alun'", "'aluno*'"], same, 10_000)).toBe("'alun'");
  const pair = { ...shares, common: new Map([...common, ["'curs valor'", 0.2]]) };
  expect(narrowWords(["'curs'", "'curs valor'"], pair, 5000)).toBe("'curs valor'");
});

test('without statistics every word counts as rare', () => {
  const words = ["'a'", "'b'"];
  expect(narrowWords(words, UNCOUNTED, 100_000)).toBe("'a' | 'b'");
});
