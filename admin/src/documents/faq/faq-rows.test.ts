import { expect, test } from 'vitest';
import {
  countChanges,
  emptyRow,
  pairsOf,
  pasteRows,
  problemOf,
  rowOf,
  rowsOf,
} from './faq-rows.ts';

const [um, dois, tres] = ['um', 'dois', 'três'].map((word) => ({
  question: `${word}?`,
  answer: `É ${word}.`,
})) as [Pair, Pair, Pair];
type Pair = { question: string; answer: string };

test('what is pasted fills empty rows and never overwrites a filled one', () => {
  const [first, second, third] = [rowOf(um), emptyRow(), rowOf(tres)];
  const onEmpty = pasteRows([first, second, third], second.key, [dois]);
  expect(pairsOf(onEmpty)).toEqual([um, dois, tres]);
  expect(onEmpty).toHaveLength(3);
  const onFilled = pasteRows([first, third], first.key, [dois, dois]);
  expect(pairsOf(onFilled)).toEqual([um, dois, dois, tres]);
});

test('changes are counted by rows, and empty rows are none', () => {
  const saved = [um, dois];
  expect(countChanges(saved, rowsOf(saved))).toBe(0);
  expect(countChanges(saved, [...rowsOf(saved), emptyRow()])).toBe(0);
  expect(countChanges(saved, rowsOf([um, { ...dois, answer: 'Outra.' }]))).toBe(1);
  expect(countChanges(saved, rowsOf([um]))).toBe(1);
  expect(countChanges(saved, rowsOf([um, tres, dois]))).toBe(1);
  expect(countChanges(saved, rowsOf([dois, um]))).toBe(1);
  expect(countChanges([], rowsOf([um]))).toBe(1);
});

test('a row with one cell filled misses the other, an empty row misses nothing', () => {
  expect(problemOf({ question: 'um?', answer: ' ' }, 'answer')).toBe('missing');
  expect(problemOf({ question: ' ', answer: '' }, 'question')).toBeNull();
  expect(problemOf({ question: 'a'.repeat(501), answer: 'x' }, 'question')).toBe('tooLong');
});
