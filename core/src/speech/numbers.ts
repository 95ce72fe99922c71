import type { TextLanguage } from '../text/index.ts';

/** Numbers as people say them: whole numbers from 0 up to, but not including, 10^15. */

export type Gender = 'masculine' | 'feminine';

const PT_SMALL =
  `zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze
  dezesseis dezessete dezoito dezenove`.split(/\s+/);
const PT_TENS = '- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'.split(' ');
const PT_HUNDREDS = `- cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos
  oitocentos novecentos`.split(/\s+/);
const PT_SCALES = [
  ['', ''],
  ['mil', 'mil'],
  ['milhão', 'milhões'],
  ['bilhão', 'bilhões'],
  ['trilhão', 'trilhões'],
] as const;

const EN_SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen nineteen`.split(/\s+/);
const EN_TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const EN_SCALES = ['', 'thousand', 'million', 'billion', 'trillion'];

const at = (list: readonly string[], index: number) => list[index] ?? '';

/** Three digits at a time, the highest first, without those that are zero. */
function groupsOf(value: number): { digits: number; scale: number }[] {
  const groups = [];
  let rest = value;
  for (let scale = 0; rest > 0; scale += 1) {
    groups.unshift({ digits: rest % 1000, scale });
    rest = Math.floor(rest / 1000);
  }
  return groups.filter(({ digits }) => digits > 0);
}

function feminine(word: string): string {
  if (word === 'um') return 'uma';
  if (word === 'dois') return 'duas';
  return word.replace(/entos$/, 'entas');
}

function belowThousandPt(value: number, gender: Gender): string {
  if (value === 100) return 'cem';
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const words = [
    hundreds > 0 && at(PT_HUNDREDS, hundreds),
    rest >= 20 && at(PT_TENS, Math.floor(rest / 10)),
    rest > 0 && rest < 20 && at(PT_SMALL, rest),
    rest >= 20 && rest % 10 > 0 && at(PT_SMALL, rest % 10),
  ].filter((word): word is string => Boolean(word));
  return words.map((word) => (gender === 'feminine' ? feminine(word) : word)).join(' e ');
}

function wholePt(value: number, gender: Gender): string {
  const groups = groupsOf(value);
  return groups
    .map(({ digits, scale }, index) => {
      // "duas mil pessoas", but "dois milhões de pessoas".
      const own = belowThousandPt(digits, scale < 2 ? gender : 'masculine');
      const name = PT_SCALES[scale]?.[digits === 1 ? 0 : 1] ?? '';
      const words = scale === 1 && digits === 1 ? name : [own, name].filter(Boolean).join(' ');
      if (index === 0) return words;
      const isLast = index === groups.length - 1;
      const isShort = digits < 100 || digits % 100 === 0;
      return `${isLast && isShort ? ' e ' : ' '}${words}`;
    })
    .join('');
}

function belowThousandEn(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const unit = rest % 10 > 0 ? `-${at(EN_SMALL, rest % 10)}` : '';
  const small = rest < 20 ? at(EN_SMALL, rest) : at(EN_TENS, Math.floor(rest / 10)) + unit;
  return [hundreds > 0 && `${at(EN_SMALL, hundreds)} hundred`, rest > 0 && small]
    .filter(Boolean)
    .join(' ');
}

/** A whole number in words. */
export function wholeInWords(
  value: number,
  language: TextLanguage,
  gender: Gender = 'masculine',
): string {
  if (value === 0) return 'zero';
  if (language === 'pt') return wholePt(value, gender);
  return groupsOf(value)
    .map(({ digits, scale }) => [belowThousandEn(digits), at(EN_SCALES, scale)].join(' ').trim())
    .join(' ');
}

/** Each digit separately, as for a house number with leading zeros. */
export function digitsInWords(digits: string, language: TextLanguage): string {
  return [...digits].map((digit) => wholeInWords(Number(digit), language)).join(' ');
}

/** A number with its decimals: "doze vírgula zero cinco", "twelve point oh five". */
export function decimalInWords(
  { whole, fraction }: { whole: number; fraction: string },
  language: TextLanguage,
  gender: Gender = 'masculine',
): string {
  const words = wholeInWords(whole, language, fraction ? 'masculine' : gender);
  if (fraction === '') return words;
  if (language === 'en') return `${words} point ${digitsInWords(fraction, 'en')}`;
  const zeros = /^0*/.exec(fraction)?.[0] ?? '';
  const rest = fraction.slice(zeros.length);
  const isLong = rest.length > 3;
  const tail = isLong ? digitsInWords(rest, 'pt') : rest && wholeInWords(Number(rest), 'pt');
  return [words, 'vírgula', zeros && digitsInWords(zeros, 'pt'), tail].filter(Boolean).join(' ');
}

const PT_ORDINALS = `- primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono`.split(' ');
const PT_ORDINAL_TENS = `- décimo vigésimo trigésimo quadragésimo quinquagésimo sexagésimo
  septuagésimo octogésimo nonagésimo`.split(/\s+/);
const EN_ORDINALS: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** An ordinal; Portuguese uses ordinals up to 99 and plain numbers beyond. */
export function ordinalInWords(value: number, language: TextLanguage, gender: Gender): string {
  if (language === 'en') {
    return wholeInWords(value, 'en').replace(/[a-z]+$/, (last) => {
      return EN_ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
    });
  }
  if (value < 1 || value > 99) return wholeInWords(value, 'pt', gender);
  const tens = value >= 10 ? at(PT_ORDINAL_TENS, Math.floor(value / 10)) : '';
  const units = value % 10 > 0 ? at(PT_ORDINALS, value % 10) : '';
  const words = [tens, units].filter(Boolean);
  return words.map((word) => (gender === 'feminine' ? word.replace(/o$/, 'a') : word)).join(' ');
}
