import { expect, test } from 'vitest';
import { narrowWords } from './narrow-words.ts';

const shares = new Map([
  ["'curs'", 0.4],
  ["'valor'", 0.3],
  ["'ano'", 0.2],
  ["'leila'", 0.01],
]);

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
  const same = new Map([
    ["'alun'", 0.3],
    ["'aluno*'", 0.3],
  ]);
  expect(narrowWords(["'alun'", "'aluno*'"], same, 10_000)).toBe("'alun'");
});

test('without statistics every word counts as rare', () => {
  const words = ["'a'", "'b'"];
  expect(narrowWords(words, new Map(), 100_000)).toBe("'a' | 'b'");
});
