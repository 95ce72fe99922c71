import type { PersonaSettings } from '../contract/index.ts';
import { languageOfMessage, type TextLanguage } from '../text/index.ts';
import {
  decimalInWords,
  digitsInWords,
  type Gender,
  ordinalInWords,
  wholeInWords,
} from './numbers.ts';
import { ABBREVIATIONS, CURRENCIES, genderOfNoun, MONTHS, UNITS } from './spoken-words.ts';

type Step = (text: string, language: TextLanguage) => string;

/** A number as written: `1.234,56` in Portuguese, `1,234.56` in English. */
const NUMBER: Record<TextLanguage, string> = {
  pt: String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`,
  en: String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`,
};

interface Written {
  whole: number;
  fraction: string;
}

function readNumber(text: string, language: TextLanguage): Written {
  const [group, mark] = language === 'pt' ? ['.', ','] : [',', '.'];
  const [whole = '0', fraction = ''] = text.replaceAll(group, '').split(mark);
  return { whole: Number(whole), fraction };
}

const one = (value: number, [single, many]: readonly [string, string]) =>
  value === 1 ? single : many;

/**
 * Removes what is seen but not heard: emojis, WhatsApp's formatting, bullets. A line break ends a
 * sentence.
 */
const withoutMarks: Step = (text) =>
  text
    .normalize('NFC')
    .replace(
      /\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u200d\ufe0f\u20e3]|[\u{1f3fb}-\u{1f3ff}]/gu,
      ' ',
    )
    .replace(/```/g, ' ')
    .replace(/(?<![\p{L}\p{N}])([*_~]+)(?=\S)|(?<=\S)([*_~]+)(?![\p{L}\p{N}])/gu, '')
    .replace(/^[ \t]*(?:(?:[-•*–]|#{1,6}|>)[ \t]+)+/gm, '')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => (/[.!?…:;,]["'”’)\]]*$/u.test(line) ? line : `${line}.`))
    .join(' ');

const abbreviations: Step = (text, language) =>
  ABBREVIATIONS[language].reduce((said, [short, long]) => said.replace(short, long), text);

const negatives: Step = (text, language) =>
  text.replace(/(^|[\s(])[-−](?=\d)/g, `$1${language === 'pt' ? 'menos' : 'minus'} `);

const SCALES: Record<TextLanguage, string> = {
  pt: 'mil|milhão|milhões|bilhão|bilhões|mi|bi',
  en: 'thousand|million|billion|k',
};
const SCALE_WORDS: Record<string, string> = { mi: 'milhões', bi: 'bilhões', k: 'thousand' };

const money: Step = (text, language) => {
  // Prices copied from foreign sources keep their decimal point.
  const foreign = language === 'pt' ? '\\d+\\.\\d{2}(?!\\d|[.,]\\d)|' : '';
  const pattern = `(US\\$|R\\$|\\$|€|£)\\s?(${foreign}${NUMBER[language]})(?:\\s?(${SCALES[language]})\\b)?`;
  return text.replace(new RegExp(pattern, 'gu'), (all, sign, number, scale) => {
    const currency = CURRENCIES[language][sign];
    if (!currency) return all;
    const isForeign = language === 'pt' && /^\d+\.\d{2}$/.test(number);
    const written = readNumber(number, isForeign ? 'en' : language);
    const { unit, cent, gender } = currency;
    if (scale) {
      const of = language === 'pt' && scale !== 'mil' ? ' de' : '';
      const words = decimalInWords(written, language, of ? 'masculine' : gender);
      return `${words} ${SCALE_WORDS[scale] ?? scale}${of} ${unit[1]}`;
    }
    if (written.fraction.length > 2) return `${decimalInWords(written, language)} ${unit[1]}`;
    return amount(written, { unit, cent, gender, language });
  });
};

interface Said {
  unit: [string, string];
  cent: [string, string];
  gender: Gender;
  language: TextLanguage;
}

function amount({ whole, fraction }: Written, { unit, cent, gender, language }: Said): string {
  const cents = Number(fraction.padEnd(2, '0') || '0');
  const of = language === 'pt' && whole >= 1_000_000 && whole % 1_000_000 === 0 ? 'de ' : '';
  const units = `${wholeInWords(whole, language, gender)} ${of}${one(whole, unit)}`;
  const hundredths = `${wholeInWords(cents, language)} ${one(cents, cent)}`;
  if (cents === 0) return units;
  if (whole === 0) return hundredths;
  return `${units} ${language === 'pt' ? 'e' : 'and'} ${hundredths}`;
}

function dateInWords(
  { day, month, year }: { day: number; month: number; year?: number | undefined },
  language: TextLanguage,
): string | null {
  const name = MONTHS[language][month - 1];
  if (!name || day < 1 || day > 31) return null;
  if (language === 'en') {
    const said = `${name} ${ordinalInWords(day, 'en', 'masculine')}`;
    return year === undefined ? said : `${said}, ${yearInWords(year)}`;
  }
  const first = day === 1 ? 'primeiro' : wholeInWords(day, 'pt');
  return `${first} de ${name}${year === undefined ? '' : ` de ${wholeInWords(year, 'pt')}`}`;
}

/** English reads years in pairs: "twenty twenty-six". */
function yearInWords(year: number): string {
  const [century, rest] = [Math.floor(year / 100), year % 100];
  if (year < 1100 || year > 2099 || (year >= 2000 && year < 2010)) return wholeInWords(year, 'en');
  const said = wholeInWords(century, 'en');
  if (rest === 0) return `${said} hundred`;
  return `${said} ${rest < 10 ? 'oh ' : ''}${wholeInWords(rest, 'en')}`;
}

const dates: Step = (text, language) =>
  text
    .replace(/\b1[º°]\/(?=\d{2}\b)/g, '01/')
    .replace(/\b(\d{4})-(\d{2})-(\d{2})\b/g, (all, y, m, d) => {
      return dateInWords({ day: Number(d), month: Number(m), year: Number(y) }, language) ?? all;
    })
    .replace(/\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/g, (all, a, b, y) => {
      const year = y.length === 2 ? 2000 + Number(y) : Number(y);
      return dayAndMonth(Number(a), Number(b), { year, language }) ?? all;
    })
    // Without a year, only two digits each: "1/2 xícara" is not a date.
    .replace(/\b(\d{2})\/(\d{2})\b(?!\/)/g, (all, a, b) => {
      return dayAndMonth(Number(a), Number(b), { language }) ?? all;
    });

/**
 * Portuguese writes the day first, American English the month; an impossible date is read the other
 * way.
 */
function dayAndMonth(
  a: number,
  b: number,
  { year, language }: { year?: number; language: TextLanguage },
): string | null {
  const dayFirst = dateInWords({ day: a, month: b, year }, language);
  const monthFirst = dateInWords({ day: b, month: a, year }, language);
  return language === 'pt' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
}

const times: Step = (text, language) =>
  text
    .replace(
      /\b([01]?\d|2[0-4])(?:h|:)([0-5]\d)(?:min|h)?(?:\s?([ap])\.?m\b\.?|\b)/gi,
      (_, h, m, half) => timeInWords(Number(h), Number(m), { half, language }),
    )
    .replace(/\b(\d{1,3})\s?(?:hs|hrs|h)(?![\p{L}\p{N}])/gu, (_, h) => {
      const hours = Number(h);
      if (language === 'en') return `${wholeInWords(hours, 'en')} ${one(hours, ['hour', 'hours'])}`;
      return `${wholeInWords(hours, 'pt', 'feminine')} ${one(hours, ['hora', 'horas'])}`;
    })
    .replace(/\b(1[0-2]|[1-9])\s?([ap])\.?m\b\.?/gi, (_, h, half) =>
      timeInWords(Number(h), 0, { half, language }),
    );

function timeInWords(
  hour: number,
  minute: number,
  { half, language }: { half?: string; language: TextLanguage },
): string {
  if (language === 'pt') {
    const later = half?.toLowerCase() === 'p' && hour < 12 ? hour + 12 : hour;
    const hours = `${wholeInWords(later, 'pt', 'feminine')} ${one(later, ['hora', 'horas'])}`;
    return minute === 0 ? hours : `${hours} e ${wholeInWords(minute, 'pt')}`;
  }
  const suffix = half ? ` ${half.toUpperCase()}M` : '';
  if (minute === 0)
    return `${wholeInWords(hour, 'en')}${suffix || (hour <= 12 ? " o'clock" : ' hundred')}`;
  return `${wholeInWords(hour, 'en')} ${minute < 10 ? 'oh ' : ''}${wholeInWords(minute, 'en')}${suffix}`;
}

const ordinals: Step = (text, language) =>
  language === 'pt'
    ? text.replace(/\b(\d{1,6})\s?([ºª°])(?![CF])/g, (_, number, mark) =>
        ordinalInWords(Number(number), 'pt', mark === 'ª' ? 'feminine' : 'masculine'),
      )
    : text.replace(/\b(\d{1,6})(?:st|nd|rd|th)\b/g, (_, number) =>
        ordinalInWords(Number(number), 'en', 'masculine'),
      );

const RANGE = { pt: ' a ', en: ' to ' };
const ranges: Step = (text, language) =>
  text.replace(/(\d(?:[.,]\d+)*)\s?[-–—]\s?(?=\d)/g, `$1${RANGE[language]}`);

const TIMES = { pt: ['vez', 'vezes'], en: ['time', 'times'] } as const;
const units: Step = (text, language) => {
  const multiplied = text.replace(/\b(\d{1,3})\s?x(?!\s?\d|[\p{L}])/giu, (_, number) => {
    const value = Number(number);
    return `${wholeInWords(value, language, 'feminine')} ${one(value, TIMES[language])}`;
  });
  const by = multiplied.replace(/(\d)\s?x\s?(?=\d)/gi, `$1 ${language === 'pt' ? 'por' : 'by'} `);
  return UNITS[language].reduce((said, [sign, single, many]) => {
    const pattern = `(?<![\\d.,])(${NUMBER[language]})\\s?${sign.replace('/', '\\/')}(?![\\p{L}\\d²³])`;
    return said.replace(new RegExp(pattern, 'gu'), (_, number) => {
      const written = readNumber(number, language);
      const isOne = written.whole === 1 && written.fraction === '';
      return `${decimalInWords(written, language)} ${isOne ? single : many}`;
    });
  }, by);
};

const percentages: Step = (text, language) =>
  text.replace(
    new RegExp(`(${NUMBER[language]})\\s?%`, 'g'),
    (_, number) =>
      `${decimalInWords(readNumber(number, language), language)} ` +
      (language === 'pt' ? 'por cento' : 'percent'),
  );

const FRACTIONS: Record<TextLanguage, Record<string, string>> = {
  pt: {
    '1/2': 'meio',
    '1/3': 'um terço',
    '2/3': 'dois terços',
    '1/4': 'um quarto',
    '3/4': 'três quartos',
  },
  en: {
    '1/2': 'one half',
    '1/3': 'one third',
    '2/3': 'two thirds',
    '1/4': 'a quarter',
    '3/4': 'three quarters',
  },
};
const fractions: Step = (text, language) =>
  text.replace(/(?<![\d/])(\d+)\/(\d+)(?![\d/])/g, (all, a, b) => {
    const known = FRACTIONS[language][all];
    return known ?? `${a} ${language === 'pt' ? 'por' : 'of'} ${b}`;
  });

/** Every remaining number. */
const numbers: Step = (text, language) =>
  text
    .replace(new RegExp(`(${NUMBER[language]})(\\s+\\p{L}+)?`, 'gu'), (_, number, next = '') => {
      return `${numberInWords(number, next.trim(), language)}${next}`;
    })
    // Groupings that neither language uses, such as 1.2.3.
    .replace(/\d/g, (digit) => ` ${wholeInWords(Number(digit), language)} `);

function numberInWords(text: string, next: string, language: TextLanguage): string {
  if (/^0\d/.test(text)) return digitsInWords(text.replace(/\D/g, ''), language);
  const written = readNumber(text, language);
  if (written.whole >= 1e15) return digitsInWords(text.replace(/\D/g, ''), language);
  const isYear = language === 'en' && /^(19|20)\d\d$/.test(text) && next === '';
  if (isYear) return yearInWords(written.whole);
  return decimalInWords(written, language, language === 'pt' ? genderOfNoun(next) : 'masculine');
}

/** Removes symbols that would be read out, or make a voice stumble. */
const tidied: Step = (text, language) =>
  text
    .replace(/%/g, language === 'pt' ? ' por cento' : ' percent')
    .replace(/&/g, language === 'pt' ? ' e ' : ' and ')
    .replace(/[#*_~^|<>{}[\]\\=+€£$]/g, ' ')
    .replace(/([\p{L}])\/([\p{L}])/gu, language === 'pt' ? '$1 ou $2' : '$1 or $2')
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,!?;:…])/g, '$1')
    .replace(/([.!?…:;,])\1*\.(?=\s|$)/g, '$1')
    .trim();

const STEPS: Step[] = [
  withoutMarks,
  abbreviations,
  negatives,
  money,
  dates,
  times,
  ordinals,
  percentages,
  ranges,
  units,
  fractions,
  numbers,
  tidied,
];

/**
 * A text as a voice should read it: numbers, money, dates, times, percentages, units and
 * abbreviations in words, without formatting and emojis. The voice services normalise numbers too,
 * but not reliably in Portuguese, and their fast models not at all.
 */
export function prepareForSpeech(text: string, language: TextLanguage): string {
  return STEPS.reduce((said, step) => step(said, language), text);
}

/** The language a text is read in; detected when the persona answers in the contact's language. */
export function spokenLanguage(setting: PersonaSettings['language'], text: string): TextLanguage {
  if (setting === 'auto') return languageOfMessage(text);
  return setting === 'en' ? 'en' : 'pt';
}

/** Letters per second at normal speed, excluding pauses: about 150 words a minute. */
const LETTERS_PER_SECOND = 14.5;
const PAUSE_SECONDS = 0.35;

/** How long a prepared text takes to say, in seconds. */
export function estimateSeconds(prepared: string, speed: number): number {
  const pauses = prepared.match(/[.!?…;:]/g)?.length ?? 0;
  return (prepared.length / LETTERS_PER_SECOND + pauses * PAUSE_SECONDS) / speed;
}
