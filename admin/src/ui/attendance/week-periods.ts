import type { AttendancePeriod } from '@sosia/core/contract';

/** Monday first, as opening hours are usually listed. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0];

const byStart = (a: AttendancePeriod, b: AttendancePeriod) => a.from.localeCompare(b.from);

export const periodsOf = (periods: readonly AttendancePeriod[], weekday: number) =>
  periods.filter((period) => period.weekday === weekday).sort(byStart);

/** The week with one day's periods replaced. */
export function withDay(
  periods: readonly AttendancePeriod[],
  weekday: number,
  day: readonly Omit<AttendancePeriod, 'weekday'>[],
): AttendancePeriod[] {
  const others = periods.filter((period) => period.weekday !== weekday);
  const own = day.map(({ from, to }) => ({ weekday, from, to }));
  return WEEK.flatMap((one) => (one === weekday ? own : periodsOf(others, one)));
}

/** Copies Monday's periods to Tuesday through Friday. */
export function copyMonday(periods: readonly AttendancePeriod[]): AttendancePeriod[] {
  const monday = periodsOf(periods, 1);
  return [2, 3, 4, 5].reduce((week, day) => withDay(week, day, monday), [...periods]);
}

/** A further period for a day that already has some: the afternoon after a morning. */
export function nextPeriod(day: readonly AttendancePeriod[]): { from: string; to: string } {
  const end = day.at(-1)?.to ?? '09:00';
  const hour = Math.min(22, Number(end.slice(0, 2)) + 1);
  const two = (value: number) => `${String(value).padStart(2, '0')}:00`;
  return { from: two(hour), to: two(Math.min(24, hour + 4)) };
}
