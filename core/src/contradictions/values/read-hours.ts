import { NUMBER_OR_WORDS, parseNumber } from './numbers.ts';
import type { FoundValue, OpeningHours } from './value.ts';

const DAY_NAMES: readonly (readonly string[])[] = [
  ['domingos', 'domingo', 'dom', 'sundays', 'sunday', 'sun'],
  ['segundas-feiras', 'segunda-feira', 'segundas', 'segunda', 'seg', 'mondays', 'monday', 'mon'],
  ['tercas-feiras', 'terca-feira', 'tercas', 'terca', 'ter', 'tuesdays', 'tuesday', 'tue'],
  ['quartas-feiras', 'quarta-feira', 'quartas', 'quarta', 'qua', 'wednesdays', 'wednesday', 'wed'],
  ['quintas-feiras', 'quinta-feira', 'quintas', 'quinta', 'qui', 'thursdays', 'thursday', 'thu'],
  ['sextas-feiras', 'sexta-feira', 'sextas', 'sexta', 'sex', 'fridays', 'friday', 'fri'],
  ['sabados', 'sabado', 'sab', 'saturdays', 'saturday', 'sat'],
];
const DAY = new Map(DAY_NAMES.flatMap((names, index) => names.map((name) => [name, index])));
const NAMES = [...DAY.keys()].sort((a, b) => b.length - a.length).join('|');
const WORKDAYS = [1, 2, 3, 4, 5];

const DAYS = new RegExp(
  `\\b(?<from>${NAMES})\\b\\.?(?: ?(?:-|a|ate|to|through) ?(?:a |as )?\\b(?<to>${NAMES})\\b)?|(?<work>\\bdias? uteis\\b|\\bweekdays\\b)|(?<all>\\btodos os dias\\b|\\bdiariamente\\b|\\bevery day\\b|\\bdaily\\b|\\b7 dias(?: por semana)?\\b)|(?<end>\\bfi(?:m|ns) de semana\\b|\\bweekends?\\b)`,
  'g',
);

const CLOCK = (name: string) =>
  `(?<${name}>${NUMBER_OR_WORDS})(?: ?(?:h|:|hs|hrs) ?(?<${name}Minutes>[0-5]\\d)(?: ?(?:h|min))?)?(?<${name}Unit> ?(?:horas?|hs|hrs|h)\\b)?(?<${name}Half> ?[ap]\\.?m\\b\\.?)?`;
const SPAN = new RegExp(
  `(?:\\b(?:das|de|entre as|from|between|as) )?(?<![\\d,.$%])\\b${CLOCK('a')} ?(?:-|as|ate as|ate|a|e as|to|until|and) ?${CLOCK('b')}(?![\\d%]|[.,]\\d| ?(?:dias|reais|%|vezes|meses|lotes|minutos))`,
  'g',
);
const CLOSED =
  /\b(?:fechad[oa]s?|nao (?:abrimos|abre|atendemos|atende|funcionamos|funciona|ha atendimento|temos atendimento)|sem atendimento|closed|not open|we don.t open)\b/g;

/** Which days a piece of text names; null when none. */
function daysIn(text: string): number[] | null {
  const days = new Set<number>();
  for (const { groups = {} } of text.matchAll(DAYS)) {
    if (groups.work) for (const day of WORKDAYS) days.add(day);
    else if (groups.all) for (let day = 0; day < 7; day++) days.add(day);
    else if (groups.end) days.add(0).add(6);
    else {
      const from = DAY.get(groups.from ?? '') ?? 0;
      const to = groups.to ? (DAY.get(groups.to) ?? from) : from;
      for (let day = from; ; day = (day + 1) % 7) {
        days.add(day);
        if (day === to) break;
      }
    }
  }
  return days.size > 0 ? [...days].sort() : null;
}

function minutes(hour: string, min: string | undefined, half: string | undefined): number {
  const value = parseNumber(hour);
  const isPm = half?.includes('p');
  const hours = half ? (value % 12) + (isPm ? 12 : 0) : value;
  return hours * 60 + Number(min ?? 0);
}

/** The clock times of a span; null when the numbers are not times of day. */
function spanOf(groups: Record<string, string | undefined>): OpeningHours['open'] {
  const { a = '', b = '', aMinutes, bMinutes, aUnit, bUnit, aHalf, bHalf } = groups;
  const isClock = [aMinutes, bMinutes, aUnit, bUnit, aHalf, bHalf].some(Boolean);
  if (!isClock) return null;
  const to = minutes(b, bMinutes, bHalf);
  // "9 to 6pm" starts in the morning.
  const from = minutes(a, aMinutes, aHalf);
  const isTime = (time: number) => Number.isFinite(time) && time >= 0 && time <= 24 * 60;
  return isTime(from) && isTime(to) && from !== to ? { from, to } : null;
}

/** Opening hours in a folded text: each with the nearest days before it, or else after it. */
export function readHours(folded: string): FoundValue[] {
  const spans = [...folded.matchAll(SPAN)].flatMap((match) => {
    const open = spanOf(match.groups ?? {});
    return open ? [{ start: match.index, end: match.index + match[0].length, open }] : [];
  });
  const closed = [...folded.matchAll(CLOSED)].map((match) => {
    return { start: match.index, end: match.index + match[0].length, open: null };
  });
  const all = [...spans, ...closed].sort((a, b) => a.start - b.start);
  return all.flatMap(({ start, end, open }, index) => {
    const before = folded.slice(all[index - 1]?.end ?? 0, start);
    const after = folded.slice(end, all[index + 1]?.start ?? folded.length);
    const cut = /[.;]|,? (?:e|and) |,/.exec(after)?.index ?? after.length;
    const hasNext = all[index + 1] !== undefined;
    const days = daysIn(before) ?? daysIn(hasNext ? after.slice(0, cut) : after);
    // "Closed" without a day gives nothing to compare.
    if (open === null && days === null) return [];
    const value: OpeningHours = { shape: 'hours', days, open };
    return [{ kind: 'hours' as const, start, end, value }];
  });
}
