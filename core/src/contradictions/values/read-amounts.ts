import { NUMBER, NUMBER_OR_WORDS, parseNumber } from './numbers.ts';
import type { Amount, Bound, FoundValue } from './value.ts';

const LEAST =
  /(?:a partir d[eo]s?|desde|no minimo|minim[oa] (?:de|e|sao|e de)|minimo:?|pelo menos|(?:nao )?menos que|mais d[eo]|acima d[eo]s?|superior(?:es)? a|starting (?:at|from)|at least|over|above|more than|minimum(?: of)?)\s*$/;
const MOST =
  /(?:\bate|no maximo|maxim[oa] (?:de|e|sao|e de)|maximo:?|up to|at most|within|no more than|not more than|abaixo de|menos de|under|below|less than|maximum(?: of)?|limite de|mais (?:do )?que|passa de|exced\w+|n(?:unca|ao) \w+ (?:mais de|acima de)|n(?:unca|ao) (?:mais de|acima de))\s*$/;
const NEGATED_LEAST =
  /\b(?:nao|nunca|jamais|never|not)\b[^.;]{0,40}\b(?:mais d[eo]|acima d[eo]|superior(?:es)? a|more than|over|above)\s*$/;
const ABOUT =
  /(?:cerca de|aproximad\w+(?: d[eo]| em)?|em torno de|por volta de|uns|umas|quase|mais ou menos|em media|media de|about|around|roughly|approximately|almost|nearly|average of|on average)\s*$/;
const MORE_AFTER = /^\s*(?:ou mais|para cima|no minimo|or more|and up)\b/;
const LESS_AFTER = /^\s*(?:ou menos|no maximo|or less|at most)\b/;

function boundOf(before: string, after: string): Exclude<Bound, 'range'> {
  if (NEGATED_LEAST.test(before) || MOST.test(before) || LESS_AFTER.test(after)) return 'most';
  if (LEAST.test(before) || MORE_AFTER.test(after)) return 'least';
  return ABOUT.test(before) ? 'about' : 'exact';
}

const PER: readonly [per: string, pattern: RegExp][] = [
  ['before', /^\s*(?:antes|de antecedencia|before|prior|in advance|ahead)\b/],
  ['after', /^\s*(?:depois|apos|after|later)\b/],
  ['month', /^\s*(?:\/|por|ao|a|per|each|every)\s*(?:mes|month)\b|^\s*(?:mensa(?:l|is)|monthly)\b/],
  ['year', /^\s*(?:\/|por|ao|a|per|each|every)\s*(?:ano|year)\b|^\s*(?:anua(?:l|is)|yearly)\b/],
  ['week', /^\s*(?:\/|por|a|per|each|every)\s*(?:semana|week)\b|^\s*(?:semana(?:l|is)|weekly)\b/],
  ['day', /^\s*(?:\/|por|ao|a|per|each)\s*(?:dia|day|diaria)\b/],
  ['night', /^\s*(?:\/|por|a|per|each)\s*(?:noite|night)\b/],
  ['hour', /^\s*(?:\/|por|a|per|an)\s*(?:hora|hour|aula|class|sessao|session)\b/],
  ['pix', /^\s*(?:no|via|com|by|with)\s*pix\b/],
  ['cash', /^\s*(?:a vista|em dinheiro|in cash|upfront)\b/],
  ['card', /^\s*(?:no|com|with|by)\s*(?:cartao|credito|debito|card|credit)\b/],
  ['boleto', /^\s*(?:no|com|por|via)\s*boleto\b/],
];

const perOf = (after: string) => PER.find(([, pattern]) => pattern.test(after))?.[0] ?? '';

interface Reader {
  kind: 'price' | 'percentage' | 'duration' | 'instalments';
  pattern: RegExp;
  /**
   * What the groups `a`, `b` (of a range) and `unit` mean; null when the match is not an amount.
   */
  read(groups: Record<string, string | undefined>): { unit: string; a: number; b: number } | null;
}

// "12 a 15", "de 12 a 15", "entre 12 e 15", "12-15", "from 12 to 15": the separator.
const TO = ' ?(?:-|a|ate|ou|to|or|e|and) ?';
const SCALE = '(?: ?(?:mil(?:hao|hoes)?|k)\\b)?';
const scaleOf = (text: string) =>
  /milh/.test(text) ? 1_000_000 : /(?:mil|k)\s*$/.test(text) ? 1000 : 1;
const amountOf = (text = '') =>
  parseNumber(text.replace(/ ?(?:mil\w*|k)\s*$/, '').trim()) * scaleOf(text);

const CURRENCIES: readonly [currency: string, pattern: RegExp][] = [
  ['BRL', /r\$|brl|rea(?:l|is)/],
  ['USD', /us\$|u\$s|usd|\$|dol/],
  ['EUR', /€|eur/],
  ['GBP', /£|gbp|pound/],
];
const currencyOf = (text: string) => CURRENCIES.find(([, sign]) => sign.test(text))?.[0] ?? '?';
const SIGN = '(?:r\\$|us\\$|u\\$s|\\$|€|£|\\b(?:brl|usd|eur|gbp)\\b)';
const COINS = '(?:reais|real|dolares|dollars?|euros?|pounds?)\\b';

const readPrice: Reader['read'] = ({ a, b, unit, coin }) => {
  // In "de R$ 5 a R$ 10 mil" both are thousands.
  const shared = b && !/mil|k/.test(a ?? '') && /mil|k/.test(b) ? scaleOf(b) : 1;
  const first = amountOf(a) * (amountOf(a) < 1000 ? shared : 1);
  return { unit: currencyOf(unit ?? coin ?? ''), a: first, b: b ? amountOf(b) : first };
};

/** Units of time, each with the base unit it is converted to and the factor. */
const UNITS: readonly [pattern: RegExp, unit: string, factor: number][] = [
  [/^(?:dias? uteis|dia util|business|working)/, 'business days', 1],
  [/^min/, 'minutes', 1],
  [/^(?:h|hour)/, 'minutes', 60],
  [/^d/, 'days', 1],
  [/^(?:s|week)/, 'days', 7],
  [/^m(?:es|onth)/, 'months', 1],
  [/^(?:a|year)/, 'months', 12],
];
const DURATION_UNIT =
  '(?:dias? uteis|dia util|dias? corridos|(?:business|working|calendar)[ -]days?|minutos?|minutes?|' +
  'min\\b|horas?|hours?|hrs?\\b|h\\b|dias?|days?|semanas?|weeks?|mes(?:es)?\\b|months?|anos?\\b|years?)';
/** A bare "18h" is a time of day; only these numbers are durations when written so. */
const HOURS_ALONE = new Set([12, 24, 36, 48, 72, 96]);

const readDuration: Reader['read'] = ({ a = '', b, unit = '' }) => {
  const found = UNITS.find(([pattern]) => pattern.test(unit));
  const [from, to] = [parseNumber(a), parseNumber(b ?? a)];
  if (!found || (unit === 'h' && !HOURS_ALONE.has(to))) return null;
  // "um dia" and "one day" mean "some day".
  if (/^(?:um|one)$/.test(a) && /^(?:dia|day)$/.test(unit)) return null;
  const [, name, factor] = found;
  const inDays = name === 'minutes' && (to * factor) % 1440 === 0;
  const by = inDays ? factor / 1440 : factor;
  return { unit: inDays ? 'days' : name, a: from * by, b: to * by };
};

const plain =
  (unit: string): Reader['read'] =>
  ({ a = '', b }) => ({ unit, a: parseNumber(a), b: parseNumber(b ?? a) });

const READERS: Reader[] = [
  {
    kind: 'price',
    pattern: new RegExp(
      `(?<unit>${SIGN}) ?(?<a>${NUMBER}${SCALE})(?:${TO}(?:${SIGN} ?)(?<b>${NUMBER}${SCALE})| ?(?:-|a|to) ?(?<b>${NUMBER}${SCALE})(?!\\d|[.,]?\\d| ?(?:dias|meses|x\\b|vezes)))?`,
      'g',
    ),
    read: readPrice,
  },
  {
    kind: 'price',
    pattern: new RegExp(
      `(?<![\\d.,$])(?<a>${NUMBER}${SCALE})(?:${TO}(?<b>${NUMBER}${SCALE}))?(?: de)? (?<coin>${COINS})`,
      'g',
    ),
    read: readPrice,
  },
  {
    kind: 'percentage',
    pattern: new RegExp(
      `(?<![\\d.,])(?<a>${NUMBER_OR_WORDS})(?: ?%)?(?:${TO}(?<b>${NUMBER_OR_WORDS}))? ?(?:%|por cento\\b|per ?cent\\b)`,
      'g',
    ),
    read: plain('%'),
  },
  {
    kind: 'instalments',
    pattern: /(?<![\d.,])(?<a>\d{1,2}) ?(?:x(?=\s|[.,;)]|$)|vezes\b|parcelas\b|instal?lments\b)/g,
    read: plain('x'),
  },
  {
    kind: 'duration',
    pattern: new RegExp(
      `(?<![\\d.,:/$])(?<a>${NUMBER_OR_WORDS})(?: ?\\([a-z ]+\\))?(?:${TO}(?<b>${NUMBER_OR_WORDS})(?: ?\\([a-z ]+\\))?)? ?(?<unit>${DURATION_UNIT})`,
      'g',
    ),
    read: readDuration,
  },
];

/** Prices, percentages, durations and numbers of instalments in a folded text. */
export function readAmounts(folded: string): FoundValue[] {
  const found: FoundValue[] = [];
  let rest = folded;
  for (const { kind, pattern, read } of READERS) {
    for (const match of rest.matchAll(pattern)) {
      const amount = read(match.groups ?? {});
      if (!amount || !Number.isFinite(amount.a) || !Number.isFinite(amount.b)) continue;
      const [start, end] = [match.index, match.index + match[0].length];
      found.push({ kind, start, end, value: toAmount(folded, start, end, amount) });
    }
    for (const { start, end } of found) {
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    }
  }
  return found;
}

function toAmount(
  folded: string,
  start: number,
  end: number,
  { unit, a, b }: { unit: string; a: number; b: number },
): Amount {
  const [before, after] = [
    folded.slice(Math.max(0, start - 60), start),
    folded.slice(end, end + 30),
  ];
  const bound = a === b ? boundOf(before, after) : 'range';
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const max = bound === 'least' ? Number.POSITIVE_INFINITY : high;
  const min = bound === 'most' ? 0 : low;
  return { shape: 'amount', unit, bound, min, max, per: perOf(after) };
}
