import { expect, test } from 'vitest';
import { isPassingStatus, retryAfterMs } from './passing-failure.ts';

const now = Date.parse('2026-11-30T12:00:00Z');

test.each([
  ['seconds', { 'retry-after': '4' }, 4000],
  ['seconds among the headers of a fetch', new Headers({ 'Retry-After': '4' }), 4000],
  ['no wait', { 'retry-after': '0' }, 0],
  ['a date', { 'retry-after': 'Mon, 30 Nov 2026 12:00:30 GMT' }, 30_000],
  ['a date that is over', { 'retry-after': 'Mon, 30 Nov 2026 11:00:00 GMT' }, 0],
  ['milliseconds, which are more exact', { 'retry-after-ms': '250', 'retry-after': '1' }, 250],
  ['what cannot be read', { 'retry-after': 'soon' }, null],
  ['nothing', { 'retry-after': '' }, null],
  ['a header that is not there', new Headers(), null],
  ['no headers at all', undefined, null],
])('a wait is read from %s', (_, headers, expected) => {
  expect(retryAfterMs(headers, now)).toBe(expected);
});

test('a server in trouble or a lost connection may pass, a refusal does not', () => {
  expect([undefined, 408, 409, 425, 429, 500, 503, 529].filter(isPassingStatus)).toHaveLength(8);
  expect([200, 301, 400, 401, 403, 404, 422].filter(isPassingStatus)).toEqual([]);
});
