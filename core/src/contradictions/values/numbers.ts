const WORDS: Record<string, number> = {
  ...{ um: 1, uma: 1, dois: 2, duas: 2, tres: 3, quatro: 4, cinco: 5, seis: 6, sete: 7, oito: 8 },
  ...{ nove: 9, dez: 10, onze: 11, doze: 12, treze: 13, quatorze: 14, catorze: 14, quinze: 15 },
  ...{ dezesseis: 16, dezessete: 17, dezoito: 18, dezenove: 19, vinte: 20, trinta: 30 },
  ...{ quarenta: 40, cinquenta: 50, sessenta: 60, setenta: 70, oitenta: 80, noventa: 90, cem: 100 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, eighteen: 18 },
  ...{
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
};
const DIGITS = '\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d{1,2})?(?!\\d)';
const ONE_WORD = Object.keys(WORDS).join('|');

/** Digits in Brazilian or English notation, in folded text. */
export const NUMBER = `(?:${DIGITS})`;
/** The same, or a number in words up to a hundred. */
export const NUMBER_OR_WORDS = `(?:${DIGITS}|\\b(?:${ONE_WORD})(?:(?: e |[- ])(?:${ONE_WORD}))?\\b)`;

/**
 * Parses a number as people write it: "1.234,56", "1,234.56", "R$ 1.234" and "12,5". Three digits
 * after a separator are thousands, one or two are decimals. NaN if it is not a number.
 */
export function parseNumber(written: string): number {
  if (/^\d/.test(written)) {
    const [, whole = '', decimals = ''] = /^([\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(written) ?? [];
    return Number(`${whole.replace(/[.,]/g, '')}.${decimals || '0'}`);
  }
  const parts = written.split(/ e |[- ]/).map((word) => WORDS[word] ?? Number.NaN);
  return parts.reduce((sum, part) => sum + part, 0);
}
