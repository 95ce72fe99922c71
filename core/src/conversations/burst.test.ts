import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTiming, waitForBurst } from './burst.ts';

const at = (ms: number) => new Date(1_700_000_000_000 + ms);

test('each message restarts the quiet period', () => {
  const timing = { quietPeriodMs: 1500, maxWaitMs: 8000 };
  expect(waitForBurst({ firstAt: at(0), newestAt: at(0), timing }, at(0))).toBe(1500);
  expect(waitForBurst({ firstAt: at(0), newestAt: at(1000), timing }, at(1000))).toBe(1500);
  expect(waitForBurst({ firstAt: at(0), newestAt: at(1000), timing }, at(2500))).toBe(0);
});

test('nobody waits longer than the longest wait, however much they write', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1400 }), { minLength: 1, maxLength: 50 }),
      fc.integer({ min: 0, max: 8000 }),
      (gaps, maxWaitMs) => {
        const timing = { quietPeriodMs: 1500, maxWaitMs };
        let newest = 0;
        for (const gap of gaps) newest += gap;
        const wait = waitForBurst({ firstAt: at(0), newestAt: at(newest), timing }, at(newest));
        expect(newest + wait).toBeLessThanOrEqual(Math.max(newest, maxWaitMs));
      },
    ),
  );
});

test('settings without a timing have the default one', () => {
  expect(readTiming(null)).toEqual({ quietPeriodMs: 1500, maxWaitMs: 8000 });
  expect(readTiming({ timing: { quietPeriodMs: 0 } }).quietPeriodMs).toBe(0);
});
