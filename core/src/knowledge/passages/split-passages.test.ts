import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitPassages } from './split-passages.ts';

const headings = async (text: string) => (await splitPassages(text)).map(({ heading }) => heading);

test('a passage stands under the headings it was written under', async () => {
  const text =
    '# Serviços\n\nIntro.\n\n## Transmissão\n\n### Preço\n\nCusta R$ 6.000.\n\n## Fotos\n\nTrês por lote.';
  expect(await headings(text)).toEqual([
    'Serviços',
    'Serviços › Transmissão › Preço',
    'Serviços › Fotos',
  ]);
});

test('in plain text a short line alone is a title', async () => {
  const text =
    'Biografia de Ana\n\nQuem é você?\n\nEu sou a Ana, e vendo flores.\n\nOnde fica?\n\nNa praça.';
  const passages = await splitPassages(text);
  expect(passages.map(({ heading, content }) => [heading, content])).toEqual([
    ['Biografia de Ana › Quem é você?', 'Eu sou a Ana, e vendo flores.'],
    ['Biografia de Ana › Onde fica?', 'Na praça.'],
  ]);
});

test('marked questions head their answers', async () => {
  const passages = await splitPassages(
    'P: Abre no sábado?\nR: Abre, até as 13h.\nP: E domingo?\nR: Não.',
  );
  expect(passages.map(({ heading, content }) => [heading, content])).toEqual([
    ['Abre no sábado?', 'Abre, até as 13h.'],
    ['E domingo?', 'Não.'],
  ]);
});

test('headings inside a code fence are code', async () => {
  const passages = await splitPassages('# Um\n\n```\n# dois\n```\n\nfim do texto');
  expect(passages).toMatchObject([{ heading: 'Um', content: '```\n# dois\n```\n\nfim do texto' }]);
});

test('a heading with nothing under it is not lost', async () => {
  expect(await splitPassages('# Feira\n\n## Horário: 8h às 18h\n\n## Local')).toMatchObject([
    { heading: 'Feira', content: 'Horário: 8h às 18h' },
    { heading: 'Feira', content: 'Local' },
  ]);
});

test('a long section is cut between sentences, into pieces of about equal size', async () => {
  const sentences = Array.from(
    { length: 60 },
    (_, i) => `Esta é a frase de número ${i}, e ela diz algo.`,
  );
  const passages = await splitPassages(sentences.join(' '));
  for (const { content } of passages) {
    expect(content.length).toBeGreaterThan(500);
    expect(content).toMatch(/^Esta é.*algo\.$/s);
  }
  expect(passages.map(({ content }) => content).join(' ')).toBe(sentences.join(' '));
});

test('a sentence without end is cut between words', async () => {
  const passages = await splitPassages(
    Array.from({ length: 900 }, (_, i) => `palavra${i}`).join(' '),
  );
  for (const { content } of passages) expect(content).toMatch(/^palavra\d+( palavra\d+)*$/);
  const found = new Set(passages.flatMap(({ content }) => content.split(' ')));
  expect(found.size).toBe(900);
});

test('whatever the text, no passage is empty or too long, and no word is lost', async () => {
  const line = fc.oneof(
    fc.lorem({ maxCount: 40, mode: 'sentences' }),
    fc.constantFrom(
      '# Título um',
      '## Título dois',
      '---',
      '===',
      '',
      '',
      '- item',
      '| a | b |',
      '```',
      'P: que?',
      'R: isso.',
    ),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
  );
  const wordsIn = (text: string) => text.match(/[a-z]{4,}/g) ?? [];
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
      const passages = await splitPassages(lines.join('\n'));
      for (const { content, tokenCount } of passages) {
        expect(content).toMatch(/[\p{L}\p{N}]/u);
        expect(content.length).toBeLessThanOrEqual(1000);
        expect(tokenCount).toBeGreaterThan(0);
      }
      const kept = new Set(wordsIn(passages.map((p) => `${p.heading}\n${p.content}`).join('\n')));
      for (const word of wordsIn(lines.join('\n'))) expect(kept.has(word)).toBe(true);
    }),
    { numRuns: 200, examples: [[['# Título um', '===', '---']]] },
  );
});
