import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linePieces, shortened, sideOf, wordPieces } from './text-pieces.ts';

const read = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');
const text = fc.array(fc.constantFrom('olá', ' ', 'bom dia', '\n', 'preço: R$ 10,00', '🙂'));

test('each side of a comparison reads as its own text', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(''), b.join('')];
      const pieces = wordPieces(before, after);
      expect(read(sideOf(pieces, 'before'))).toBe(before);
      expect(read(sideOf(pieces, 'after'))).toBe(after);
      const lines = linePieces(a, b);
      expect(read(sideOf(lines, 'after'))).toBe(b.map((line) => `${line}\n`).join(''));
    }),
  );
});

test('a changed word is shown alone', () => {
  expect(wordPieces('Seja breve e direto', 'Seja gentil e direto')).toEqual([
    { kind: 'same', text: 'Seja ' },
    { kind: 'removed', text: 'breve' },
    { kind: 'added', text: 'gentil' },
    { kind: 'same', text: ' e direto' },
  ]);
});

test('each side marks the words that it alone has', () => {
  const pieces = wordPieces('O leilão é amanhã às dez.', 'O leilão é hoje às dez.');
  const marked = (side: 'before' | 'after') =>
    sideOf(pieces, side).filter(({ isMarked }) => isMarked);
  expect(marked('before')).toEqual([{ text: 'amanhã', isMarked: true }]);
  expect(marked('after')).toEqual([{ text: 'hoje', isMarked: true }]);
  expect(sideOf(wordPieces('', 'só aqui'), 'before')).toEqual([]);
});

test('two long texts without a word in common are compared', () => {
  const words = (start: number) => Array.from({ length: 9000 }, (_, at) => `p${start + at}`);
  const pieces = wordPieces(words(0).join(' '), words(100_000).reverse().join(' '));
  expect(read(sideOf(pieces, 'before'))).toBe(words(0).join(' '));
});

test('long stretches without a change are cut down to what stands beside one', () => {
  const same = 'igual '.repeat(200);
  const short = shortened(wordPieces(`${same}a ${same}`, `${same}b ${same}`));
  expect(short.map(({ kind }) => kind)).toEqual(['gap', 'same', 'removed', 'added', 'same', 'gap']);
});

test('where a text was only added to, the side before shows what it was added to', () => {
  const same = 'igual '.repeat(200);
  const short = shortened(wordPieces(same, `${same}e mais uma regra`));
  const before = sideOf(short, 'before');
  expect(before[0]?.text).toBe(' … ');
  expect(before[1]?.text).toMatch(/^(?: ?igual)+ ?$/);
});
