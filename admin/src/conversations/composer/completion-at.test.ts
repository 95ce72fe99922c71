import { expect, test } from 'vitest';
import { beginsWith, completed, completionAt } from './completion-at.ts';

test('a slash at the beginning of a word asks for canned replies', () => {
  expect(completionAt('/pre', 4, '/')).toEqual({ query: 'pre', start: 0, end: 4 });
  expect(completionAt('Oi! /', 5, '/')).toMatchObject({ query: '', start: 4 });
  expect(completionAt('e/ou', 4, '/')).toBeNull();
  expect(completionAt('/pre o resto', 12, '/')).toBeNull();
});

test('an at sign asks for colleagues, by one name or two', () => {
  expect(completionAt('veja @an', 8, '@')).toMatchObject({ query: 'an', start: 5 });
  expect(completionAt('veja @Ana Li', 12, '@')).toMatchObject({ query: 'Ana Li' });
  expect(completionAt('rui@casa', 8, '@')).toBeNull();
  expect(completionAt('@Ana Lima veja', 14, '@')).toBeNull();
});

test('what is chosen takes the place of what was typed and nothing else', () => {
  const wanted = completionAt('Oi /pre, até já', 7, '/');
  expect(wanted && completed('Oi /pre, até já', wanted, 'R$ 900')).toEqual({
    text: 'Oi R$ 900, até já',
    caret: 9,
  });
});

test('names are found without their accents and by their last one', () => {
  expect(beginsWith('Érica Gonçalves', 'gonc')).toBe(true);
  expect(beginsWith('Érica Gonçalves', 'eri')).toBe(true);
  expect(beginsWith('Érica Gonçalves', 'alves')).toBe(false);
});
