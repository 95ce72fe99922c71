import { expect, test } from 'vitest';
import { waitedText } from './waited-text.ts';

const SECOND = 1000;
const HOUR = 3_600_000;

test('a wait is told in seconds at first, then in hours, then in days', () => {
  expect(waitedText(0)).toBe('0:00');
  expect(waitedText(245 * SECOND)).toBe('4:05');
  expect(waitedText(HOUR - 1)).toBe('59:59');
  expect(waitedText(HOUR)).toBe('1 h 00');
  expect(waitedText(26 * HOUR)).toBe('1 d');
});

test("a server's clock that is ahead makes no negative wait", () => {
  expect(waitedText(-5 * SECOND)).toBe('0:00');
});
