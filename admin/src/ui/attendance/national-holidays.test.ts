import { expect, test } from 'vitest';
import { nationalHolidays } from './national-holidays.ts';

test('the holidays of a year are ten, in order, with Good Friday where it falls', () => {
  const days = nationalHolidays(2026);
  expect(days).toHaveLength(10);
  expect(days).toEqual([...days].sort());
  expect(days).toContain('2026-04-03');
  const fridays = { 2024: '03-29', 2025: '04-18', 2027: '03-26', 2038: '04-23' };
  for (const [year, day] of Object.entries(fridays)) {
    expect(nationalHolidays(Number(year))).toContain(`${year}-${day}`);
  }
});
