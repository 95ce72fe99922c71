// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readNumber } from './read-number.ts';

test.each([
  ['1,5', 'pt-BR', 1.5],
  ['1.5', 'pt-BR', 1.5],
  ['1.200', 'pt-BR', 1200],
  ['1.234,5', 'pt-BR', 1234.5],
  ['0.125', 'pt-BR', 0.125],
  ['42,5 %', 'pt-BR', 42.5],
  ['1,200', 'en', 1200],
  ['1,5', 'en', 1.5],
  ['-2', 'en', -2],
])('%s is read in %s as %d', (text, locale, value) => {
  expect(readNumber(text, locale)).toBe(value);
});

test('nothing is null, and what is no number is NaN', () => {
  expect(readNumber(' ', 'pt-BR')).toBeNull();
  expect(readNumber('muito', 'pt-BR')).toBeNaN();
});
