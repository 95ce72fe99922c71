import { locale } from '../i18n/words.ts';

/** Formats a rate with all its decimals, and without grouping, which could be misread. */
export function rateText(rate: number): string {
  return new Intl.NumberFormat(locale(), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 8,
    useGrouping: false,
  }).format(rate);
}
