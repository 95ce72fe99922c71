import type { Language } from '@sosia/core/contract';
import { locale } from '../i18n/words.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Making a formatter is slow: each is made once for a language. */
const made: Partial<Record<Language, ReturnType<typeof formattersOf>>> = {};

function formatters() {
  made[locale()] ??= formattersOf(locale());
  return made[locale()] as ReturnType<typeof formattersOf>;
}

const formattersOf = (language: Language) => ({
  relative: new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' }),
  clock: new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }),
  full: new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }),
  day: new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' }),
  longDay: new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }),
  date: new Intl.DateTimeFormat(language, { dateStyle: 'short' }),
  list: new Intl.ListFormat(language),
  number: new Intl.NumberFormat(language),
  percent: new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }),
});

/** Formats times and numbers in the reader's locale. */
export const formats = {
  clock: (iso: string) => formatters().clock.format(new Date(iso)),
  full: (iso: string) => formatters().full.format(new Date(iso)),
  longDay: (date: Date) => formatters().longDay.format(date),
  number: (value: number) => formatters().number.format(value),
  percent: (value: number) => formatters().percent.format(Math.max(0, value)),
  /** For a calendar day, "2026-11-20". */
  date: (day: string) => formatters().date.format(new Date(`${day}T12:00:00`)),
  /** "Ana, Bia e Caio". */
  list: (items: string[]) => formatters().list.format(items),
  /** The same in parts, to render each item in its own way. */
  listParts: (items: string[]) => formatters().list.formatToParts(items),
  money(value: number, currency: string): string {
    // A turn costs fractions of a cent: two significant digits say more than two decimals.
    const digits = value > 0 && value < 0.01 ? { maximumSignificantDigits: 2 } : {};
    const format = new Intl.NumberFormat(locale(), { style: 'currency', currency, ...digits });
    return format.format(value);
  },
  duration(ms: number): string {
    const isShort = ms < 1000;
    return new Intl.NumberFormat(locale(), {
      style: 'unit',
      unit: isShort ? 'millisecond' : 'second',
      maximumFractionDigits: isShort ? (ms < 10 ? 1 : 0) : 1,
    }).format(isShort ? ms : ms / 1000);
  },
  /** "12 kB", "3,4 MB". */
  fileSize(bytes: number): string {
    if (bytes < 1_000) return `${formats.number(bytes)} B`;
    if (bytes < 1_000_000) return `${formats.number(Math.round(bytes / 1_000))} kB`;
    return `${formats.number(Math.round(bytes / 100_000) / 10)} MB`;
  },
  /** "há 3 min", then "ontem", then the date. */
  ago(iso: string, now: number): string | null {
    const ago = (value: number, unit: Intl.RelativeTimeFormatUnit) =>
      // The short style's full stop ("há 3 min.") reads as the end of a sentence.
      formatters().relative.format(-value, unit).replace(/\.$/, '');
    const seconds = Math.round((now - Date.parse(iso)) / 1000);
    if (seconds < 45) return null;
    if (seconds < HOUR) return ago(Math.max(1, Math.round(seconds / MINUTE)), 'minute');
    if (seconds < DAY) return ago(Math.round(seconds / HOUR), 'hour');
    if (seconds < 7 * DAY) return ago(Math.round(seconds / DAY), 'day');
    return formatters().day.format(new Date(iso));
  },
};
