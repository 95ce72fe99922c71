import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOfTerm, placesOfWords, stretchesOf } from './stretches.ts';

const marked = (text: string, places: ReturnType<typeof placesOfTerm>) =>
  stretchesOf(text, places)
    .filter(({ isMarked }) => isMarked)
    .map((stretch) => stretch.text);

test('a search term is found whatever its accents and case', () => {
  const found = (text: string, searched: string) => marked(text, placesOfTerm(text, searched));
  const both = ['Transmissão', 'transmissao'];
  expect(found('A Transmissão e a transmissao', 'transmissao')).toEqual(both);
  expect(found('São Paulo', 'SÃO p')).toEqual(['São P']);
  expect(found('Sa\u0303o Paulo', 'sa')).toEqual(['Sa\u0303']);
  expect(found('Um ﬁlme', 'filme')).toEqual(['ﬁlme']);
  expect(found('nada disso', 'xyz')).toEqual([]);
  expect(found('tudo', ' ')).toEqual([]);
});

test('whole words are found that begin as a searched one, accents or not', () => {
  const found = (text: string, searched: string) => marked(text, placesOfWords(text, searched));
  expect(found('O Leilão e os leiloeiros', 'leil')).toEqual(['Leilão', 'leiloeiros']);
  expect(found('Imóvel no leilão', 'IMOVEL leilao')).toEqual(['Imóvel', 'leilão']);
  expect(found('ImóveL', 'imóvel')).toEqual(['ImóveL']);
  expect(found('o velho', 'ilão')).toEqual([]);
  expect(found('a+b (c)', '+ (')).toEqual([]);
});

test('whatever is searched for in whatever text, the stretches are the text', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, text, (whole, searched) => {
      for (const placesOf of [placesOfTerm, placesOfWords]) {
        const stretches = stretchesOf(whole, placesOf(whole, searched));
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(whole);
      }
    }),
  );
});
