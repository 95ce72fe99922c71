import { expect, test } from 'vitest';
import { wordDiff } from './word-diff.ts';

const own = (stretches: { text: string; isMarked: boolean }[]) =>
  stretches.filter(({ isMarked }) => isMarked).map(({ text }) => text);

test('each text shows the words that it alone has', () => {
  const { left, right } = wordDiff('O leilão é amanhã às dez.', 'O leilão é hoje às dez.');
  expect(own(left)).toEqual(['amanhã']);
  expect(own(right)).toEqual(['hoje']);
  expect(left.map(({ text }) => text).join('')).toBe('O leilão é amanhã às dez.');
  expect(right.map(({ text }) => text).join('')).toBe('O leilão é hoje às dez.');
});

test('equal texts have nothing of their own, and an empty one has nothing at all', () => {
  expect(own(wordDiff('igual', 'igual').left)).toEqual([]);
  expect(wordDiff('', 'só aqui')).toEqual({
    left: [],
    right: [{ text: 'só aqui', isMarked: true }],
  });
});
