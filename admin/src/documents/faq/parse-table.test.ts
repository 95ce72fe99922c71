import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTable, pairsInTable, parseTable } from './parse-table.ts';

test('a clipboard of two columns is read, with line breaks inside a cell', () => {
  const text =
    'Abre no sábado?\tAbre, até as 13h.\r\nE domingo?\t"Não.\r\nSó com ""hora"" marcada."\r\n';
  expect(parseTable(text)).toEqual([
    ['Abre no sábado?', 'Abre, até as 13h.'],
    ['E domingo?', 'Não.\nSó com "hora" marcada.'],
  ]);
});

test.each([
  ['commas', 'pergunta,resposta\n"Quanto, ao todo?",R$ 10'],
  ['semicolons', 'Pergunta;Resposta\nQuanto, ao todo?;R$ 10'],
  ['other columns and another order', '\ufeffid;Resposta;PERGUNTA\n7;R$ 10;Quanto, ao todo?'],
  ['English', 'Question,Answer,Tags\n"Quanto, ao todo?",R$ 10,x'],
])('a CSV with %s gives the pairs of its named columns', (_, text) => {
  expect(pairsInTable(parseTable(text))).toEqual([
    { question: 'Quanto, ao todo?', answer: 'R$ 10' },
  ]);
});

test('without names the first two columns are meant; one column is no list of pairs', () => {
  expect(pairsInTable(parseTable('Um?,É um.\nDois?,São dois.'))).toHaveLength(2);
  expect(pairsInTable(parseTable('só\numa\ncoluna'))).toBeNull();
  expect(pairsInTable(parseTable(''))).toBeNull();
});

test('a half-filled row is kept, so that somebody can complete it', () => {
  expect(pairsInTable(parseTable('Um?,\n,É dois.'))).toEqual([
    { question: 'Um?', answer: '' },
    { question: '', answer: 'É dois.' },
  ]);
});

test('a file of Windows is read as such', () => {
  const latin = Uint8Array.from([0x50, 0x72, 0x65, 0xe7, 0x6f, 0x3b, 0x80]);
  expect(decodeTable(latin.buffer)).toBe('Preço;€');
});

test('whatever stands in the cells, what was written is read', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', ' ') });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { minLength: 1 }),
      fc.constantFrom('\t', ';', ','),
      (rows, delimiter) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n');
        const expected = rows
          .map((row) => row.map((one) => one.trim()))
          .filter((row) => row.some((one) => one !== ''));
        expect(parseTable(text)).toEqual(expected);
      },
    ),
  );
});
