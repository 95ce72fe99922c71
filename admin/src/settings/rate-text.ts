/** A rate as people write it, with every decimal it has and no grouping to be misread. */
export function rateText(rate: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 8,
    useGrouping: false,
  }).format(rate);
}
