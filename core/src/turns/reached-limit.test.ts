import { expect, test } from 'vitest';
import { startOfDay } from './reached-limit.ts';

test.each([
  ['2026-03-10T02:30:00Z', 'America/Sao_Paulo', '2026-03-09T03:00:00Z'],
  ['2026-03-10T03:00:00Z', 'America/Sao_Paulo', '2026-03-10T03:00:00Z'],
  ['2026-03-10T15:04:05.678Z', 'UTC', '2026-03-10T00:00:00Z'],
  ['2026-03-10T20:00:00Z', 'Asia/Tokyo', '2026-03-10T15:00:00Z'],
])('at %s in %s the day began at %s', (now, timeZone, began) => {
  expect(startOfDay(new Date(now), timeZone)).toEqual(new Date(began));
});
