import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AttendanceHours } from '../schemas/handoff.ts';
import type { Language } from '../schemas/language.ts';
import { isAttended, nextOpening } from './attendance.ts';
import { hoursInWords, nextOpeningInWords } from './attendance-words.ts';

const timeZone = 'America/Sao_Paulo';
const at = (local: string) => new Date(`${local}:00-03:00`);
const office = AttendanceHours.parse({ isLimited: true });

test('without limits people are there at any time', () => {
  expect(isAttended(AttendanceHours.parse({}), at('2026-11-22T03:00'), timeZone)).toBe(true);
});

test('office hours begin and end on the minute, in the time zone asked for', () => {
  // A Friday.
  expect(isAttended(office, at('2026-11-20T08:59'), timeZone)).toBe(false);
  expect(isAttended(office, at('2026-11-20T09:00'), timeZone)).toBe(true);
  expect(isAttended(office, at('2026-11-20T17:59'), timeZone)).toBe(true);
  expect(isAttended(office, at('2026-11-20T18:00'), timeZone)).toBe(false);
  expect(isAttended(office, at('2026-11-20T17:59'), 'Europe/Lisbon')).toBe(false);
});

test('a night that runs over midnight belongs to the day it began on', () => {
  const bar = AttendanceHours.parse({
    isLimited: true,
    periods: [{ weekday: 6, from: '19:00', to: '02:00' }],
    holidays: ['2026-11-28'],
  });
  expect(isAttended(bar, at('2026-11-22T01:59'), timeZone)).toBe(true);
  expect(isAttended(bar, at('2026-11-22T02:00'), timeZone)).toBe(false);
  expect(isAttended(bar, at('2026-11-21T01:00'), timeZone)).toBe(false);
  expect(isAttended(bar, at('2026-11-29T01:00'), timeZone), 'after a holiday').toBe(false);
});

test('the next opening passes over weekends and holidays', () => {
  const hours = { ...office, holidays: ['2026-11-23'] };
  const said = (local: string, language: Language = 'pt-BR') =>
    nextOpeningInWords(hours, language, { now: at(local), timeZone });
  expect(said('2026-11-20T07:00')).toBe('hoje às 9h');
  expect(said('2026-11-19T20:00')).toBe('amanhã às 9h');
  expect(said('2026-11-20T20:00')).toBe('terça às 9h');
  expect(said('2026-11-20T20:00', 'en')).toBe('on Tuesday at 9 am');
  const closed = AttendanceHours.parse({ isLimited: true, periods: [] });
  expect(nextOpening(closed, at('2026-11-20T07:00'), timeZone)).toBeNull();
  expect(nextOpeningInWords(closed, 'pt-BR', { now: new Date(), timeZone })).toBe('em breve');
});

test('an opening that is far away is named by its date', () => {
  const days = Array.from(
    { length: 20 },
    (_none, day) => `2026-12-${String(day + 1).padStart(2, '0')}`,
  );
  const hours = { ...office, holidays: days };
  const next = nextOpeningInWords(hours, 'pt-BR', { now: at('2026-11-30T19:00'), timeZone });
  expect(next).toBe('dia 21 de dezembro às 9h');
});

test('equal days are said together, and breaks too', () => {
  expect(hoursInWords(office, 'pt-BR')).toBe('segunda a sexta, das 9h às 18h');
  expect(hoursInWords(office, 'en')).toBe('Monday to Friday, from 9 am to 6 pm');
  const shop = AttendanceHours.parse({
    isLimited: true,
    periods: [
      { weekday: 2, from: '13:30', to: '18:00' },
      { weekday: 2, from: '08:00', to: '12:00' },
      { weekday: 6, from: '10:00', to: '24:00' },
      { weekday: 0, from: '10:00', to: '24:00' },
    ],
  });
  expect(hoursInWords(shop, 'pt-BR')).toBe(
    'terça, das 8h às 12h e das 13h30 às 18h; sábado e domingo, das 10h às 24h',
  );
  expect(hoursInWords(AttendanceHours.parse({}), 'en')).toBe('at any time');
});

test('whenever people are away, the next opening is a moment at which they are there', () => {
  const time = fc.integer({ min: 0, max: 47 }).map((half) => {
    const minutes = half % 2 === 0 ? '00' : '30';
    return `${String(Math.floor(half / 2)).padStart(2, '0')}:${minutes}`;
  });
  const period = fc.record({ weekday: fc.integer({ min: 0, max: 6 }), from: time, to: time });
  const hours = fc.array(period, { minLength: 1, maxLength: 6 });
  const instant = fc.date({ min: at('2026-01-01T00:00'), max: at('2027-12-31T00:00') });
  fc.assert(
    fc.property(
      hours,
      instant.filter((date) => !Number.isNaN(date.getTime())),
      (periods, now) => {
        const open = AttendanceHours.parse({ isLimited: true, periods });
        if (isAttended(open, now, timeZone)) return;
        const next = nextOpening(open, now, timeZone);
        if (!next) throw new Error('no opening within the week');
        const clock = new Date(`${next.date}T00:00:00-03:00`).getTime() + next.minutes * 60_000;
        expect(clock).toBeGreaterThan(now.getTime());
        expect(isAttended(open, new Date(clock), timeZone)).toBe(true);
      },
    ),
  );
});
