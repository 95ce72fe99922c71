import { expect, test } from 'vitest';
import { judgePassages } from './judge-passages.ts';

const found = (similarity: number, isComparable = true) => ({ similarity, isComparable });
const reasons = (threshold: number, limit: number, ...passages: ReturnType<typeof found>[]) =>
  judgePassages(passages, { threshold, limit }).passages.map(
    ({ isUsed, rejectedBecause }) => rejectedBecause ?? isUsed,
  );

test('passages enter in their order, as far as they are similar enough and there is room', () => {
  expect(reasons(0.5, 2, found(0.6), found(0.4), found(0.5), found(0.9))).toEqual([
    true,
    'below_threshold',
    true,
    'beyond_limit',
  ]);
});

test('a passage of another embedding model has no similarity to be judged by', () => {
  expect(reasons(0.5, 1, found(0, false))).toEqual([true]);
});

test('nothing found, nothing good enough and not asked are told apart', () => {
  const outcome = (limit: number, ...passages: ReturnType<typeof found>[]) =>
    judgePassages(passages, { threshold: 0.5, limit }).outcome;
  expect(outcome(3, found(0.6))).toBe('used');
  expect(outcome(3, found(0.4))).toBe('below_threshold');
  expect(outcome(3)).toBe('nothing');
  expect(outcome(0, found(0.6))).toBe('skipped');
});
