import type { AttendanceHours, AttendancePeriod } from '../schemas/handoff.ts';

const DAY_MINUTES = 24 * 60;
/** How many days ahead to look for an opening. */
const MOST_DAYS = 60;

interface LocalTime {
  /** YYYY-MM-DD */
  date: string;
  minutes: number;
}

/** Local time in a time zone. */
function localTime(now: Date, timeZone: string): LocalTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find((it) => it.type === type)?.value ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const isOvernight = ({ from, to }: AttendancePeriod) => minutesOf(to) <= minutesOf(from);

function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

/**
 * The periods of attendance on one date, in minutes, including those that began the night before.
 */
function stretchesOf({ periods, holidays }: AttendanceHours, date: string): [number, number][] {
  if (holidays.includes(date)) return [];
  const own = periods
    .filter(({ weekday }) => weekday === weekdayOf(date))
    .map((period): [number, number] => [
      minutesOf(period.from),
      isOvernight(period) ? DAY_MINUTES : minutesOf(period.to),
    ]);
  const before = addDays(date, -1);
  if (holidays.includes(before)) return own;
  const carried = periods
    .filter((period) => period.weekday === weekdayOf(before) && isOvernight(period))
    .map(({ to }): [number, number] => [0, minutesOf(to)]);
  return [...carried, ...own].sort(([a], [b]) => a - b);
}

/** Whether people answer at this instant. */
export function isAttended(hours: AttendanceHours, now: Date, timeZone: string): boolean {
  if (!hours.isLimited) return true;
  const { date, minutes } = localTime(now, timeZone);
  return stretchesOf(hours, date).some(([from, to]) => minutes >= from && minutes < to);
}

/** When attendance begins again, in local time; null when there is none within `MOST_DAYS`. */
export function nextOpening(
  hours: AttendanceHours,
  now: Date,
  timeZone: string,
): { date: string; daysAhead: number; minutes: number } | null {
  const today = localTime(now, timeZone);
  for (let daysAhead = 0; daysAhead <= MOST_DAYS; daysAhead += 1) {
    const date = addDays(today.date, daysAhead);
    const start = stretchesOf(hours, date)
      .map(([from]) => from)
      .find((from) => daysAhead > 0 || from > today.minutes);
    if (start !== undefined) return { date, daysAhead, minutes: start };
  }
  return null;
}

/**
 * The first instant at or after `at` with attendance; null when there is none within `MOST_DAYS`.
 */
export function attendedFrom(hours: AttendanceHours, at: Date, timeZone: string): Date | null {
  if (isAttended(hours, at, timeZone)) return at;
  const opening = nextOpening(hours, at, timeZone);
  if (!opening) return null;
  const wall = Date.parse(`${opening.date}T00:00:00Z`) + opening.minutes * 60_000;
  // Twice: the first guess may be on the other side of a clock change.
  const guess = wall - offsetAt(wall, timeZone);
  return new Date(wall - offsetAt(guess, timeZone));
}

/** How far local time is ahead of UTC, in ms. */
function offsetAt(instant: number, timeZone: string): number {
  const { date, minutes } = localTime(new Date(instant), timeZone);
  const minute = Math.floor(instant / 60_000) * 60_000;
  return Date.parse(`${date}T00:00:00Z`) + minutes * 60_000 - minute;
}
