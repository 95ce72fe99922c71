import { expect, test } from 'vitest';
import { headingBelow, passagePath } from './heading-below.ts';

test("a document's title is not said again before the headings below it", () => {
  expect(headingBelow('Entregas', 'Entregas › Capital › Prazo')).toBe('Capital › Prazo');
  expect(headingBelow('Entregas', 'Entregas')).toBe('');
  expect(headingBelow('Entregas', 'Entregas na capital › Prazo')).toBe(
    'Entregas na capital › Prazo',
  );
});

test('a passage stands in its document, below the headings there', () => {
  expect(passagePath('Entregas', 'Entregas › Capital')).toBe('Entregas › Capital');
  expect(passagePath('Entregas', 'Prazos › Capital')).toBe('Entregas › Prazos › Capital');
  expect(passagePath('Entregas', 'Entregas')).toBe('Entregas');
  expect(passagePath('Entregas', '')).toBe('Entregas');
});
