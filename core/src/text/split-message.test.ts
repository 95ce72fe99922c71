import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitMessage } from './split-message.ts';

const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    'não',
    'olá!',
    'R$\u00a0100',
    '👩🏽‍🌾',
    'fim.',
    'https://sosia.example/a?b=1&c=ção',
  ),
);
const space = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '  ');
const texts = fc
  .array(fc.tuple(word, space), { maxLength: 60 })
  .map((parts) => parts.flat().join(''));
const limits = fc.integer({ min: 40, max: 90 });
const words = (text: string) => text.split(/[^\S\u00a0\u202f]+/u).filter((it) => it.trim() !== '');

test('no word is lost, cut or moved, and no message is too long', () => {
  fc.assert(
    fc.property(texts, limits, (text, limit) => {
      const parts = splitMessage(text, limit);
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(limit);
      expect(parts.every((part) => part.trim() !== '')).toBe(true);
      if (words(text).every(({ length }) => length <= limit)) {
        expect(parts.flatMap(words)).toEqual(words(text));
      }
    }),
  );
});

test('there are as few messages as can be', () => {
  fc.assert(
    fc.property(texts, limits, (text, limit) => {
      // Filling each message with as many words as fit gives the minimum number of messages.
      let fewest = 0;
      let start = -1;
      const all = text.matchAll(/[\S\u00a0\u202f]+/gu);
      for (const { 0: it, index } of all) {
        if (it.trim() === '') continue;
        fc.pre(it.length <= limit);
        if (start < 0 || index + it.length - start > limit) {
          fewest += 1;
          start = index;
        }
      }
      expect(splitMessage(text, limit)).toHaveLength(fewest);
    }),
  );
});

test('every character survives, whatever the text; a word is cut only when no message holds it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.integer({ min: 2, max: 50 }),
      (text, limit) => {
        const parts = splitMessage(text, limit);
        const bare = (it: string) => it.replace(/\s/gu, '');
        expect(bare(parts.join(''))).toBe(bare(text));
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(limit);
          expect(part.isWellFormed()).toBe(true);
        }
      },
    ),
  );
});

test('a text that fits is one message, without the space around it', () => {
  expect(splitMessage(' \n oi,\n\ntudo bem? \n')).toEqual(['oi,\n\ntudo bem?']);
  expect(splitMessage(' \n ')).toEqual([]);
});

test('it is cut at a paragraph before a sentence, and at a sentence before a word', () => {
  const text = 'Um dois três. Quatro cinco.\n\nSeis sete. Oito nove dez';
  expect(splitMessage(text, 40)).toEqual([
    'Um dois três. Quatro cinco.',
    'Seis sete. Oito nove dez',
  ]);
  expect(splitMessage('Um dois três. Quatro cinco seis', 20)).toEqual([
    'Um dois três.',
    'Quatro cinco seis',
  ]);
});

test('a nicer place is not paid for with one more message', () => {
  const text = `Oi.\n\n${'palavra '.repeat(11)}`;
  expect(splitMessage(text, 50)).toHaveLength(2);
});

test('a link stays whole, and one longer than a message is cut as late as possible', () => {
  const link = `https://sosia.example/${'a'.repeat(30)}`;
  expect(splitMessage(`veja ${link}`, 55)).toEqual(['veja', link]);
  expect(splitMessage('x'.repeat(25), 10)).toEqual(['xxxxxxxxxx', 'xxxxxxxxxx', 'xxxxx']);
  expect(splitMessage('👩🏽‍🌾'.repeat(3), 8)).toEqual(['👩🏽‍🌾', '👩🏽‍🌾', '👩🏽‍🌾']);
});
