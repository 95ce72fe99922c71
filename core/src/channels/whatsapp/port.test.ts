import { expect, test } from 'vitest';
import { outcomeOf } from './port.ts';

test('what Twilio refused was not sent; what broke may have been', () => {
  expect(outcomeOf({ status: 400, code: 63016, message: 'outside' })).toMatchObject({
    kind: 'refused',
    code: '63016',
    askedMs: null,
  });
  const headers = { 'retry-after': '5' };
  expect(outcomeOf({ status: 429, code: 20429, message: 'slow down', headers })).toMatchObject({
    kind: 'refused',
    code: '20429',
    askedMs: 5000,
  });
  expect(outcomeOf({ status: 429, message: 'a proxy' })).toMatchObject({ code: '20429' });
  expect(outcomeOf({ status: 408, message: 'timeout' }).kind).toBe('unknown');
  expect(outcomeOf({ status: 503, message: 'unavailable' }).kind).toBe('unknown');
  expect(outcomeOf({ code: 'ECONNRESET', message: 'reset' }).kind).toBe('unknown');
  expect(outcomeOf({ code: 'ECONNABORTED', message: 'timeout' }).kind).toBe('unknown');
});

test('a host that cannot be reached got nothing', () => {
  expect(outcomeOf({ code: 'ECONNREFUSED', message: 'refused' }).kind).toBe('refused');
});
