import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALERT_CODES, REMEDIES } from './error-codes.ts';
import { MAX_ATTEMPTS, remedyFor, reportedRetryDelay, retryDelay } from './remedies.ts';

const FIRST_WAITS: [string, number | null][] = [
  ['20429', 2_000],
  ['14107', 30_000],
  ['21611', 60_000],
  ['30001', 60_000],
  ['63017', 5_000],
  ['63018', 60_000],
  ['63019', 10_000],
  ['63038', 86_400_000],
  ['ECONNREFUSED', 5_000],
];
const NEVER = ['21610', '21619', '21655', '21656', '21658', '63003', '63005', '63007', '63014'];
NEVER.push('63015', '63016', '63020', '63021', '63024', '63051', '99999', 'x');
for (const code of NEVER) FIRST_WAITS.push([code, null]);

test.each(FIRST_WAITS)(
  'after the first refusal with %s the next attempt is in %o ms',
  (code, delay) => {
    expect(retryDelay(code, 1, null)).toBe(delay);
  },
);

test('what a refusal says about the person and the number', () => {
  expect(remedyFor('63014').effect).toBe('block');
  expect(remedyFor('21610').effect).toBe('opt_out');
  expect(remedyFor('63016').code).toBe('outside_window');
  expect([...ALERT_CODES].sort()).toEqual(['20003', '63007', '63020', '63051']);
});

test('a file that cannot be fetched is tried twice', () => {
  expect(retryDelay('63019', 2, null)).toBeNull();
});

test('only what says that nobody got it is tried again once it had been taken, and seldom', () => {
  const codes = Object.keys(REMEDIES).filter((code) => reportedRetryDelay(code, 1) !== null);
  expect(codes.sort()).toEqual(['21611', '30001', '63017', '63018', '63019']);
  expect(reportedRetryDelay('63018', 3)).toBe(16 * 60_000);
  expect(reportedRetryDelay('63018', 4)).toBeNull();
  expect(reportedRetryDelay('63019', 2)).toBeNull();
  expect(reportedRetryDelay('99999', 1)).toBeNull();
});

test('waits never shrink, obey Retry-After, and end', () => {
  const codes = Object.keys(REMEDIES).filter((code) => REMEDIES[code]?.retry);
  fc.assert(
    fc.property(
      fc.constantFrom(...codes),
      fc.integer({ min: 1, max: MAX_ATTEMPTS }),
      fc.option(fc.integer({ min: 0, max: 600_000 })),
      (code, attempts, asked) => {
        const delay = retryDelay(code, attempts, asked);
        if (attempts >= MAX_ATTEMPTS) expect(delay).toBeNull();
        if (delay === null) return;
        expect(delay).toBeGreaterThanOrEqual(asked ?? 0);
        // Compares each wait with the previous one, so that none may shrink.
        const before = attempts > 1 ? retryDelay(code, attempts - 1, null) : 0;
        expect(delay).toBeGreaterThanOrEqual(before ?? Number.POSITIVE_INFINITY);
      },
    ),
  );
});
