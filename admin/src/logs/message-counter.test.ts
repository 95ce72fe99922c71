import { expect, test } from 'vitest';
import { messageCounter } from './message-counter.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('messages of a table are counted wherever the bytes are cut, line ends in cells aside', () => {
  const table = bytes('"Nome";"Texto"\r\n"Ana";"oi ""você""\ntudo?"\r\n"Bia";"é"\r\n');
  for (let cut = 0; cut <= table.length; cut += 1) {
    const count = messageCounter('csv');
    count(table.slice(0, cut));
    expect(count(table.slice(cut))).toBe(2);
  }
});

test('messages of a list are counted, and its last line end is none', () => {
  const count = messageCounter('json');
  count(bytes('[\n'));
  expect(count(bytes('{"text":"a\\nb"},\n{"text":"\\""}'))).toBe(1);
  expect(count(bytes('\n]\n'))).toBe(3);
});
