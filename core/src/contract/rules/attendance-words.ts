import type { AttendanceHours, AttendancePeriod } from '../schemas/handoff.ts';
import type { Language } from '../schemas/language.ts';
import { nextOpening } from './attendance.ts';

const WORDS = {
  'pt-BR': {
    anytime: 'a qualquer hora',
    never: 'sem horário definido',
    soon: 'em breve',
    now: 'agora mesmo',
    today: 'hoje às %t',
    tomorrow: 'amanhã às %t',
    weekday: '%d às %t',
    date: 'dia %d às %t',
    days: '%a a %b',
    and: ' e ',
    period: 'das %f às %t',
  },
  en: {
    anytime: 'at any time',
    never: 'no set hours',
    soon: 'soon',
    now: 'right now',
    today: 'today at %t',
    tomorrow: 'tomorrow at %t',
    weekday: 'on %d at %t',
    date: 'on %d at %t',
    days: '%a to %b',
    and: ' and ',
    period: 'from %f to %t',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** As people write it: 9h, 9h30; 9 am, 9:30 am. */
function timeInWords(minutes: number, language: Language): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  const two = String(minute).padStart(2, '0');
  if (language === 'pt-BR') return minute === 0 ? `${hour}h` : `${hour}h${two}`;
  if (hour % 24 === 0 && minute === 0) return 'midnight';
  const half = hour % 24 < 12 ? 'am' : 'pm';
  return `${hour % 12 || 12}${minute === 0 ? '' : `:${two}`} ${half}`;
}

/** 2023-01-01 was a Sunday. */
const weekdayName = (weekday: number, language: Language, style: 'long' | 'short' = 'long') => {
  const name = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' }).format(
    Date.UTC(2023, 0, 1 + (weekday % 7)),
  );
  // "segunda a sexta", not "segunda-feira a sexta-feira".
  return name.replace('-feira', '');
};

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function dayInWords(periods: AttendancePeriod[], language: Language): string {
  const words = WORDS[language];
  return [...periods]
    .sort((a, b) => a.from.localeCompare(b.from))
    .map(({ from, to }) =>
      words.period
        .replace('%f', timeInWords(minutesOf(from), language))
        .replace('%t', timeInWords(minutesOf(to), language)),
    )
    .join(words.and);
}

/** Monday first, as opening hours are usually written. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];

/** The hours in one line: "segunda a sexta, das 9h às 18h; sábado, das 9h às 12h". */
export function hoursInWords(hours: AttendanceHours, language: Language): string {
  const words = WORDS[language];
  if (!hours.isLimited) return words.anytime;
  const runs: { first: number; last: number; text: string; length: number }[] = [];
  for (const weekday of WEEK) {
    const text = dayInWords(
      hours.periods.filter((period) => period.weekday === weekday),
      language,
    );
    const run = runs.at(-1);
    if (run && run.text === text) Object.assign(run, { last: weekday, length: run.length + 1 });
    else runs.push({ first: weekday, last: weekday, text, length: 1 });
  }
  const open = runs.filter(({ text }) => text !== '');
  if (open.length === 0) return words.never;
  return open.map((run) => `${daysInWords(run, language)}, ${run.text}`).join('; ');
}

function daysInWords(
  { first, last, length }: { first: number; last: number; length: number },
  language: Language,
): string {
  const words = WORDS[language];
  const [from, to] = [weekdayName(first, language), weekdayName(last, language)];
  if (length === 1) return from;
  return length === 2 ? from + words.and + to : words.days.replace('%a', from).replace('%b', to);
}

/** When attendance begins again: "amanhã às 9h". */
export function nextOpeningInWords(
  hours: AttendanceHours,
  language: Language,
  { now, timeZone }: { now: Date; timeZone: string },
): string {
  const words = WORDS[language];
  if (!hours.isLimited) return words.now;
  const next = nextOpening(hours, now, timeZone);
  if (!next) return words.soon;
  const time = timeInWords(next.minutes, language);
  if (next.daysAhead === 0) return words.today.replace('%t', time);
  if (next.daysAhead === 1) return words.tomorrow.replace('%t', time);
  const day = new Date(`${next.date}T00:00:00Z`);
  if (next.daysAhead < 7) {
    return words.weekday.replace('%d', weekdayName(day.getUTCDay(), language)).replace('%t', time);
  }
  const date = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return words.date.replace('%d', date.format(day)).replace('%t', time);
}
