import { expect, test } from 'vitest';
import { comparePassages } from './compare-passages.ts';

const passage = (heading: string, text: string, page: number | null = null) => ({
  heading,
  text,
  page,
});

test('the same text cut elsewhere has not changed', async () => {
  const sentences = ['Um é um.', 'Dois são dois.', 'Três são três.', 'Quatro são quatro.'];
  const before = [
    passage('Contas', sentences.slice(0, 3).join(' ')),
    passage('Contas', 'Quatro são quatro.'),
  ];
  const after = [passage('Contas', 'Um é um.'), passage('Contas', sentences.slice(1).join(' '))];
  expect(await comparePassages(before, after)).toEqual({
    added: 0,
    removed: 0,
    changed: 0,
    items: [],
  });
});

test('one more sentence is one item, with the page it stands on', async () => {
  const before = [passage('Frete', 'Custa 200. Vale no estado.', 3)];
  const after = [passage('Frete', 'Custa 200. É pago na hora. Vale no estado.', 4)];
  expect(await comparePassages(before, after)).toMatchObject({
    added: 1,
    removed: 0,
    changed: 0,
    items: [{ kind: 'added', heading: 'Frete', page: 4, before: '', after: 'É pago na hora.' }],
  });
});

test('a new section is one item, a renamed heading is another', async () => {
  const before = [passage('Guia › Fotos', 'São três.'), passage('Guia › Frete', 'Custa 200.')];
  const after = [
    passage('Guia › Imagens', 'São três.'),
    passage('Guia › Frete', 'Custa 200.'),
    passage('Guia › Vídeo', 'Há um.'),
  ];
  const { items, ...counts } = await comparePassages(before, after);
  expect(counts).toEqual({ added: 1, removed: 0, changed: 1 });
  expect(items).toMatchObject([
    { kind: 'changed', heading: 'Guia', before: 'Fotos', after: 'Imagens' },
    { kind: 'added', heading: 'Guia › Vídeo', after: 'Há um.' },
  ]);
});

test('lines of a list stay lines', async () => {
  const { items } = await comparePassages(
    [passage('', '- um\n- dois\n- três')],
    [passage('', '- um\n- 2\n- 3')],
  );
  expect(items).toMatchObject([{ kind: 'changed', before: '- dois\n- três', after: '- 2\n- 3' }]);
});

test('two texts of thousands of sentences without one in common are compared', async () => {
  const of = (mark: string) =>
    Array.from({ length: 4000 }, (_, i) => passage('', `A frase ${mark} de número ${i}.`));
  const { added, removed, changed, items } = await comparePassages(of('a'), of('b'));
  expect({ added, removed, changed }).toEqual({ added: 0, removed: 0, changed: 1 });
  expect(items[0]?.after.length).toBeLessThan(5000);
});
