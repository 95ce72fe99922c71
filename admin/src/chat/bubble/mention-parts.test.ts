import { expect, test } from 'vitest';
import { mentionParts } from './mention-parts.ts';

const marked = (text: string, names: string[]) =>
  mentionParts(text, names).map((part) => (part.isMention ? `[${part.text}]` : part.text));

test('names are found where they stand, the longer before the shorter', () => {
  expect(marked('@Ana e @Ana Lima, vejam', ['Ana', 'Ana Lima'])).toEqual([
    '[@Ana]',
    ' e ',
    '[@Ana Lima]',
    ', vejam',
  ]);
});

test('an address and an unknown name stay plain', () => {
  expect(marked('rui@ana.com e @Rui', ['Ana'])).toEqual(['rui@ana.com e @Rui']);
});

test('no letter is lost', () => {
  const text = '@@Ana@Ana @';
  expect(marked(text, ['Ana']).join('').replace(/[[\]]/g, '')).toBe(text);
});
