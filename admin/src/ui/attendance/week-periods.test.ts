import { expect, test } from 'vitest';
import { copyMonday, nextPeriod, periodsOf, withDay } from './week-periods.ts';

const period = (weekday: number, from: string, to: string) => ({ weekday, from, to });

test("a day's periods are replaced without touching the others", () => {
  const week = [period(1, '09:00', '18:00'), period(2, '09:00', '12:00')];
  expect(withDay(week, 2, [{ from: '10:00', to: '11:00' }])).toEqual([
    period(1, '09:00', '18:00'),
    period(2, '10:00', '11:00'),
  ]);
  expect(withDay(week, 1, [])).toEqual([period(2, '09:00', '12:00')]);
});

test("Monday's hours are repeated until Friday, the weekend stays", () => {
  const week = copyMonday([
    period(1, '08:00', '12:00'),
    period(1, '13:00', '17:00'),
    period(3, '20:00', '21:00'),
    period(6, '09:00', '12:00'),
  ]);
  expect(periodsOf(week, 3)).toEqual([period(3, '08:00', '12:00'), period(3, '13:00', '17:00')]);
  expect(periodsOf(week, 6)).toEqual([period(6, '09:00', '12:00')]);
  expect(week).toHaveLength(11);
});

test('a further period begins after a break, and ends with the day', () => {
  expect(nextPeriod([period(1, '08:00', '12:00')])).toEqual({ from: '13:00', to: '17:00' });
  expect(nextPeriod([period(1, '08:00', '23:30')])).toEqual({ from: '22:00', to: '24:00' });
});
