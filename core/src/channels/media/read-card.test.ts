import { expect, test } from 'vitest';
import { readCard } from './read-card.ts';

const card = (...lines: string[]) =>
  Buffer.from(['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\r\n'));

test('a contact card tells its name and numbers, however they are written', () => {
  expect(
    readCard(
      card(
        'N:Silva;Maria;;;',
        'FN:Maria Silva\\, veterinária',
        'item1.TEL;waid=551199:+55 11 9',
        ' 9',
      ),
    ),
  ).toEqual({ name: 'Maria Silva, veterinária', phones: ['+55 11 99'] });
});

test('a card without both is none', () => {
  expect(readCard(card('NOTE:nada'))).toBeNull();
  expect(readCard(Buffer.from([0, 255, 1]))).toBeNull();
});
