import { expect, test } from 'vitest';
import { headingBelow } from './heading-below.ts';

test("a document's title is not said again before the headings below it", () => {
  expect(headingBelow('Entregas', 'Entregas › Capital › Prazo')).toBe('Capital › Prazo');
  expect(headingBelow('Entregas', 'Entregas')).toBe('');
  expect(headingBelow('Entregas', 'Entregas na capital › Prazo')).toBe(
    'Entregas na capital › Prazo',
  );
});
