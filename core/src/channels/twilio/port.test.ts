import { expect, test } from 'vitest';
import { outcomeOf } from './port.ts';

test('what Twilio refused was not sent; what broke may have been', () => {
  expect(outcomeOf({ status: 400, code: 63016, message: 'outside' })).toMatchObject({
    kind: 'refused',
    code: '63016',
    retryAfterMs: null,
  });
  expect(outcomeOf({ status: 429, code: 20429, message: 'slow down' })).toMatchObject({
    kind: 'refused',
    retryAfterMs: 2000,
  });
  expect(outcomeOf({ status: 503, message: 'unavailable' }).kind).toBe('unknown');
  expect(outcomeOf({ code: 'ECONNRESET', message: 'reset' }).kind).toBe('unknown');
  expect(outcomeOf({ code: 'ECONNABORTED', message: 'timeout' }).kind).toBe('unknown');
});

test('a host that cannot be reached got nothing', () => {
  expect(outcomeOf({ code: 'ECONNREFUSED', message: 'refused' }).kind).toBe('refused');
});
