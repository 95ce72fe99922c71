import { useLocale } from 'ra-core';
import { useMemo } from 'react';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Formats times and numbers in the reader's locale. */
export function useFormats() {
  const locale = useLocale() ?? 'pt-BR';
  return useMemo(() => formatsOf(locale), [locale]);
}

function formatsOf(locale: string) {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const longDay = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'short' });
  const list = new Intl.ListFormat(locale);
  const plain = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return {
    clock: (iso: string) => clock.format(new Date(iso)),
    full: (iso: string) => full.format(new Date(iso)),
    longDay: (date: Date) => longDay.format(date),
    number: (value: number) => plain.format(value),
    percent: (value: number) => percent.format(Math.max(0, value)),
    money: (value: number, currency: string) => money(locale, value, currency),
    /** For a calendar day, "2026-11-20". */
    date: (day: string) => date.format(new Date(`${day}T12:00:00`)),
    /** "Ana, Bia e Caio". */
    list: (items: string[]) => list.format(items),
    /** The same in parts, to render each item in its own way. */
    listParts: (items: string[]) => list.formatToParts(items),
    duration: (ms: number) => duration(locale, ms),
    fileSize: (bytes: number) => fileSize(plain, bytes),
    /** "há 3 min", then "ontem", then the date. */
    ago(iso: string, now: number): string | null {
      const ago = (value: number, unit: Intl.RelativeTimeFormatUnit) =>
        // The short style's full stop ("há 3 min.") reads as the end of a sentence.
        relative.format(-value, unit).replace(/\.$/, '');
      const seconds = Math.round((now - Date.parse(iso)) / 1000);
      if (seconds < 45) return null;
      if (seconds < HOUR) return ago(Math.max(1, Math.round(seconds / MINUTE)), 'minute');
      if (seconds < DAY) return ago(Math.round(seconds / HOUR), 'hour');
      if (seconds < 7 * DAY) return ago(Math.round(seconds / DAY), 'day');
      return day.format(new Date(iso));
    },
  };
}

function money(locale: string, value: number, currency: string): string {
  // A turn costs fractions of a cent: two significant digits say more than two decimals.
  const digits = value > 0 && value < 0.01 ? { maximumSignificantDigits: 2 } : {};
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits }).format(value);
}

/** "12 kB", "3,4 MB". */
function fileSize(number: Intl.NumberFormat, bytes: number): string {
  if (bytes < 1_000) return `${number.format(bytes)} B`;
  if (bytes < 1_000_000) return `${number.format(Math.round(bytes / 1_000))} kB`;
  return `${number.format(Math.round(bytes / 100_000) / 10)} MB`;
}

function duration(locale: string, ms: number): string {
  const isShort = ms < 1000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isShort ? 'millisecond' : 'second',
    maximumFractionDigits: isShort ? (ms < 10 ? 1 : 0) : 1,
  }).format(isShort ? ms : ms / 1000);
}
