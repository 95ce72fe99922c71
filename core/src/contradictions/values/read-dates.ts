import type { TextLanguage } from '../../text/index.ts';
import type { CalendarDay, FoundValue } from './value.ts';

const MONTHS: readonly (readonly string[])[] = [
  ['janeiro', 'jan', 'january'],
  ['fevereiro', 'fev', 'february', 'feb'],
  ['marco', 'mar', 'march'],
  ['abril', 'abr', 'april', 'apr'],
  ['maio', 'may'],
  ['junho', 'jun', 'june'],
  ['julho', 'jul', 'july'],
  ['agosto', 'ago', 'august', 'aug'],
  ['setembro', 'set', 'september', 'sept', 'sep'],
  ['outubro', 'out', 'october', 'oct'],
  ['novembro', 'nov', 'november'],
  ['dezembro', 'dez', 'december', 'dec'],
];
const MONTH = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1])));
const NAMES = [...MONTH.keys()].sort((a, b) => b.length - a.length).join('|');
const YEAR = '(?<year>(?:19|20)\\d\\d)';

const PATTERNS: readonly RegExp[] = [
  // 2026-03-15
  /(?<![\d/-])(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\d/-])/g,
  // 15/03/2026, 15/03 (not next to another slash, as a score or fraction would be)
  /(?<![\d/.,-])(?<first>\d{1,2})[/.](?<second>\d{1,2})[/.](?<year>(?:19|20)\d\d|\d\d)(?![\d/])/g,
  /(?<=\b(?:dia|ate|em|de|a|desde|on|until|by|from) )(?<first>\d{1,2})\/(?<second>\d{1,2})(?![\d/])/g,
  // 15 de março de 2026, 15 March 2026, dia 1º de maio
  new RegExp(
    `(?<![\\d.,])(?<day>\\d{1,2})(?:º|o\\b|st|nd|rd|th)? ?(?:de |of )?(?<name>${NAMES})\\b\\.?(?:(?: de|,)? ${YEAR})?`,
    'g',
  ),
  // March 15th, 2026
  new RegExp(
    `\\b(?<name>${NAMES})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?![:%.,]\\d)(?:,? ${YEAR})?`,
    'g',
  ),
  // março de 2026
  new RegExp(`\\b(?<name>${NAMES})(?: de|,)? ${YEAR}\\b`, 'g'),
  // fundada em 1998: a year alone is only a date when it says when something began
  new RegExp(
    `(?<=\\b(?:fundad[oa]|criad[oa]|inaugurad[oa]|nascid[oa]|nasceu|nasci|aberta|aberto|desde|founded|established|opened|born|since)(?: em| in)? )${YEAR}\\b(?![/-])`,
    'g',
  ),
];

const START =
  /(?:a partir d[eo]|desde|comeca\w*(?: em| no)?|inicia\w*(?: em| no)?|abre\w*(?: em)?|inicio(?: em)?:?|from|starting(?: on)?|starts?(?: on)?|begins?(?: on)?)(?: dia| o dia)?\s*$/;
const END =
  /(?:\bate|termina\w*(?: em| no)?|encerra\w*(?: em| no)?|acaba\w*(?: em| no)?|vence\w*(?: em)?|fim(?: em)?:?|until|till|through|by|ends?(?: on)?|closes?(?: on)?)(?: dia| o dia)?\s*$/;
const ORIGIN =
  /\b(?:fundad[oa]|criad[oa]|inaugurad[oa]|nascid[oa]|nasceu|nasci|desde|founded|established|opened|born|since)\b[^.;]{0,30}$/;

type Reading = CalendarDay['readings'][number];

function readingsOf(groups: Record<string, string | undefined>): Reading[] {
  const { year: written, month, day, name, first, second } = groups;
  const year = written ? Number(written.length === 2 ? `20${written}` : written) : null;
  if (first && second) {
    const [a, b] = [Number(first), Number(second)];
    const readings = [{ year, day: a, month: b }];
    if (a !== b) readings.push({ year, day: b, month: a });
    return readings;
  }
  const number = name ? (MONTH.get(name) ?? null) : month ? Number(month) : null;
  return [{ year, month: number, day: day ? Number(day) : null }];
}

const isPossible = ({ month, day }: Reading) =>
  (month === null || (month >= 1 && month <= 12)) && (day === null || (day >= 1 && day <= 31));

/**
 * Calendar days in a folded text. A date that may be day/month or month/day is kept as both where
 * the text is English, because nothing else tells them apart.
 */
export function readDates(folded: string, language: TextLanguage): FoundValue[] {
  const found: FoundValue[] = [];
  let rest = folded;
  for (const pattern of PATTERNS) {
    for (const match of rest.matchAll(pattern)) {
      const possible = readingsOf(match.groups ?? {}).filter(isPossible);
      const readings = language === 'en' ? possible : possible.slice(0, 1);
      if (readings.length === 0) continue;
      const [start, end] = [match.index, match.index + match[0].length];
      const before = folded.slice(Math.max(0, start - 40), start);
      const role = END.test(before) ? 'end' : START.test(before) ? 'start' : 'on';
      const value = { shape: 'day' as const, role, isOrigin: ORIGIN.test(before), readings };
      found.push({ kind: 'date', start, end, value: value as CalendarDay });
    }
    for (const { start, end } of found) {
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    }
  }
  return found;
}
