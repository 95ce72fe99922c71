import { expect, test } from 'vitest';
import { patternProblem } from './patterns.ts';

test('an expression that is none is invalid', () => {
  for (const pattern of ['(', '[a', 'a{2', '*a', '\\p{Nada}']) {
    expect(patternProblem(pattern), pattern).toBe('invalid');
  }
});

test('a repeated group that repeats inside is slow', () => {
  const patterns = ['^(a+)+$', '(?:x*)*', '((ab)+c?)*', '(\\d+,?){2,}', '([a-z]+)*x', '(a|b+){3,}'];
  for (const pattern of patterns) expect(patternProblem(pattern), pattern).toBe('slow');
});

test('ordinary expressions are taken', () => {
  const patterns = [
    'pedido\\s+\\d+',
    '^(oi|ol[aá])[!. ]*$',
    '(\\d{2}/){2}\\d{4}',
    'or[çc]amento.*(festa|casamento)+',
    '[(+*)]+',
    '\\(\\d+\\)+',
    '(?:qual|quais) (?:o|os)? ?pre[çc]os?',
  ];
  for (const pattern of patterns) expect(patternProblem(pattern), pattern).toBeNull();
});
