import { expect, test } from 'vitest';
import { readRate } from './read-rate.ts';

test.each([
  ['80', 80],
  [' 1 ', 1],
  ['1000', 1000],
  ['0', null],
  ['1001', null],
  ['2,5', null],
  ['', null],
  ['-3', null],
])('a rate written as "%s" is %o', (text, rate) => {
  expect(readRate(text)).toBe(rate);
});
