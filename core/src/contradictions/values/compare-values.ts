import type { Amount, CalendarDay, Exact, OpeningHours, Stance, Value } from './value.ts';

/** same: they agree or may both be true; unlike: they are about different things. */
export type Comparison = 'same' | 'different' | 'unlike';

const WORKDAYS = [1, 2, 3, 4, 5];

/** The fewest and most days that an amount of a unit of time may be. */
const IN_DAYS: Record<string, (n: number) => [number, number]> = {
  days: (n) => [n, n],
  months: (n) => [28 * n, 31 * n],
  'business days': (n) => [n, 1.4 * n + 2],
};

function interval({ unit, min, max, bound }: Amount, inDays: boolean): [number, number] {
  const spread = bound === 'about' ? 0.2 : 0.001;
  const low = inDays ? (IN_DAYS[unit]?.(min)[0] ?? min) : min;
  const high = inDays ? (IN_DAYS[unit]?.(max)[1] ?? max) : max;
  return [low * (1 - spread), high * (1 + spread)];
}

const near = (a: number, b: number) => a === b || Math.abs(a - b) <= 0.002 * Math.max(a, b);

function compareAmounts(a: Amount, b: Amount): Comparison {
  const isFree = a.unit === '*' || b.unit === '*';
  const isTime = Boolean(IN_DAYS[a.unit] && IN_DAYS[b.unit]);
  if (a.unit !== b.unit && !isFree && !isTime) return 'unlike';
  if (a.per !== b.per) return 'unlike';
  // Beside a price that goes up to a maximum, "free" is often only one case ("free for members").
  if (isFree && (a.bound === 'most' || b.bound === 'most')) return 'unlike';
  if (a.unit === b.unit && a.bound === b.bound && a.bound !== 'about') {
    return near(a.min, b.min) && near(a.max, b.max) ? 'same' : 'different';
  }
  const [x, y] = [interval(a, a.unit !== b.unit), interval(b, a.unit !== b.unit)];
  return x[0] > y[1] || y[0] > x[1] ? 'different' : 'same';
}

type Reading = CalendarDay['readings'][number];
const fits = (a: number | null, b: number | null) => a === null || b === null || a === b;
const agrees = (a: Reading, b: Reading) =>
  fits(a.year, b.year) && fits(a.month, b.month) && fits(a.day, b.day);

function compareDays(a: CalendarDay, b: CalendarDay): Comparison {
  if (a.role !== b.role) return 'unlike';
  const pairs = a.readings.flatMap((x) => b.readings.map((y) => [x, y] as const));
  if (pairs.some(([x, y]) => agrees(x, y))) return 'same';
  // An event has another date each year; only an origin happens once.
  const isOtherYear = pairs.some(([x, y]) => !fits(x.year, y.year));
  return isOtherYear && !(a.isOrigin && b.isOrigin) ? 'unlike' : 'different';
}

function compareHours(a: OpeningHours, b: OpeningHours): Comparison {
  const days = new Set(a.days ?? WORKDAYS);
  if (!(b.days ?? WORKDAYS).some((day) => days.has(day))) return 'unlike';
  if (!a.open || !b.open) return a.open === b.open ? 'same' : 'different';
  return a.open.from === b.open.from && a.open.to === b.open.to ? 'same' : 'different';
}

/** One may omit the area code, or a part of the street's name. */
function compareExact(a: Exact, b: Exact): Comparison {
  if (a.text.endsWith(b.text) || b.text.endsWith(a.text)) return 'same';
  const [x, y] = [a.text.split(' '), b.text.split(' ')];
  const isSameHouse = x.length > 1 && x.at(-1) === y.at(-1);
  const words = new Set(x.slice(0, -1));
  return isSameHouse && y.slice(0, -1).some((word) => words.has(word)) ? 'same' : 'different';
}

function compareStances(a: Stance, b: Stance): Comparison {
  if (a.act !== b.act) return 'unlike';
  return a.isYes === b.isYes ? 'same' : 'different';
}

/** Whether two values of one kind can both be true of the same thing. */
export function compareValues(a: Value, b: Value): Comparison {
  if (a.shape === 'amount' && b.shape === 'amount') return compareAmounts(a, b);
  if (a.shape === 'day' && b.shape === 'day') return compareDays(a, b);
  if (a.shape === 'hours' && b.shape === 'hours') return compareHours(a, b);
  if (a.shape === 'exact' && b.shape === 'exact') return compareExact(a, b);
  if (a.shape === 'stance' && b.shape === 'stance') return compareStances(a, b);
  return 'unlike';
}
