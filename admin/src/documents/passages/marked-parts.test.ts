import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedParts } from './marked-parts.ts';

const found = (text: string, searched: string) =>
  markedParts(text, searched)
    .filter((part) => part.isFound)
    .map((part) => part.text);

test('what was searched for is found whatever its accents and case', () => {
  expect(found('A Transmissão e a transmissao', 'transmissao')).toEqual([
    'Transmissão',
    'transmissao',
  ]);
  expect(found('São Paulo', 'SÃO p')).toEqual(['São P']);
  expect(found('nada disso', 'xyz')).toEqual([]);
  expect(markedParts('tudo', ' ')).toEqual([{ text: 'tudo', isFound: false }]);
});

test('whatever is searched for in whatever text, the parts are the text', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, text, (whole, searched) => {
      expect(
        markedParts(whole, searched)
          .map((part) => part.text)
          .join(''),
      ).toBe(whole);
    }),
  );
});
