import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isShownWhole, readMarkdown, writeMarkdown } from './biography-markdown.ts';

const rewrite = (markdown: string) => writeMarkdown(readMarkdown(markdown));

test('what a person writes by hand comes back as it was', () => {
  const written = [
    '# Quem sou\n\nNasci em **Uberaba**, em *1980*. Meu site é [este](https://exemplo.com.br).',
    '- gado de corte\n- gado de leite\n  - girolando\n  - jersey',
    '1. primeiro\n2. segundo\n\n> Boi gordo não espera.\n>\n> Nem o comprador.',
    'Cobro R$ 10 * 2 & aceito pix. {{persona.name}} assina.',
    'Escreva para nome_do_site ou veja https://exemplo.com.br/a_b',
    'linha um\nlinha dois\n\n## Fim',
    '[preencher: de onde você vem]',
    'Menos de 5 < 10 > 3 e ponto.',
  ];
  for (const markdown of written) expect(rewrite(markdown)).toBe(markdown);
});

test('what means something in Markdown stays escaped', () => {
  const written = ['\\# não é título', 'um \\*dois\\* três', '\\- não é lista', '1980\\. Nasci.'];
  for (const markdown of written) {
    const again = rewrite(markdown);
    expect(readMarkdown(again)).toEqual(readMarkdown(markdown));
  }
});

test('texts with parts that the editor does not show are told apart', () => {
  const lost = [
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '![foto](https://exemplo.com/a.png)',
    'com <b>html</b> dentro',
    '- [ ] a fazer',
    '#### nível quatro',
    '[x]: https://exemplo.com',
  ];
  for (const markdown of lost) expect(isShownWhole(markdown), markdown).toBe(false);
  const whole =
    '# Título\n\n> citação com **negrito** e `código`\n\n---\n\n1. um\n\n```\nbloco\n```';
  expect(isShownWhole(whole)).toBe(true);
  expect(isShownWhole('')).toBe(true);
});

const word = fc
  .array(fc.constantFrom(...'abcçãé159_*#&<>[]()!.-+`~|{}\\'), { minLength: 1, maxLength: 8 })
  .map((letters) => letters.join(''));
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const inline = fc.array(
  fc.record({
    type: fc.constant('text'),
    text: text.map((one) => `${one} `),
    marks: fc.constantFrom<{ type: string }[]>([], [{ type: 'bold' }], [{ type: 'italic' }]),
  }),
  { minLength: 1, maxLength: 3 },
);
const paragraph = inline.map((content) => ({ type: 'paragraph', content }));
const heading = text.map((one) => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text: one }],
}));
const list = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items) => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [item] })),
}));
const quote = paragraph.map((one) => ({ type: 'blockquote', content: [one] }));

test('any text is rewritten once at most: what is stored then opens and saves as it is', () => {
  const blocks = fc.array(fc.oneof(paragraph, heading, list, quote), { maxLength: 5 });
  fc.assert(
    fc.property(blocks, (content) => {
      const stored = writeMarkdown({ type: 'doc', content });
      const again = rewrite(stored);
      expect(rewrite(again)).toBe(again);
    }),
  );
});

test('words survive, whatever signs stand in them', () => {
  const letters = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(text, (one) => {
      const paragraphs = [{ type: 'paragraph', content: [{ type: 'text', text: one }] }];
      const read = readMarkdown(writeMarkdown({ type: 'doc', content: paragraphs }));
      expect(letters(JSON.stringify(textsOf(read)))).toBe(letters(one));
    }),
  );
});

function textsOf(node: ReturnType<typeof readMarkdown>): string[] {
  return [node.text ?? '', ...(node.content ?? []).flatMap(textsOf)];
}
