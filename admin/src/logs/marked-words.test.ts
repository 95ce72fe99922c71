import { expect, test } from 'vitest';
import { excerptOf, markedWords } from './marked-words.ts';

const found = (text: string, searched: string) =>
  markedWords(text, searched)
    .filter(({ isFound }) => isFound)
    .map((part) => part.text);

test('whole words are marked that begin as what was searched for, accents or not', () => {
  expect(found('O Leilão e os leiloeiros', 'leil')).toEqual(['Leilão', 'leiloeiros']);
  expect(found('Imóvel no leilão', 'IMOVEL leilao')).toEqual(['Imóvel', 'leilão']);
  expect(found('ImóveL', 'imóvel')).toEqual(['ImóveL']);
  expect(found('o velho', 'ilão')).toEqual([]);
  expect(found('a+b (c)', '+ (')).toEqual([]);
});

test('nothing is lost by marking', () => {
  const text = 'Oi 💬, <b>leilão</b> hoje? leilão!';
  for (const searched of ['leilao', 'hoje oi', '', '?']) {
    const parts = markedWords(text, searched);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  }
});

test('of a long text the part is shown where the first word stands', () => {
  const text = `${'a '.repeat(500)}leilão${' z'.repeat(500)}`;
  const excerpt = excerptOf(text, 'leilao');
  expect(excerpt).toContain('leilão');
  expect(excerpt.length).toBeLessThan(270);
  expect(excerpt).toMatch(/^….*…$/);
  expect(excerptOf(text, 'xyz')).toMatch(/^a a/);
  expect(excerptOf('curto', 'xyz')).toBe('curto');
});
