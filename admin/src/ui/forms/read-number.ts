import { locale } from '../../i18n/words.ts';

/**
 * A number as people write it: "1,5", "1.5", "1.200", "1,200.5". Null when nothing is written, NaN
 * when it is no number. A lone separator before exactly three digits means what the locale says.
 */
export function readNumber(text: string, language: string = locale()): number | null {
  const written = text.replace(/\s|%/g, '');
  if (written === '') return null;
  const decimal = new Intl.NumberFormat(language).format(0.5).charAt(1);
  return Number(plain(written, decimal));
}

function plain(written: string, decimal: string): string {
  const group = decimal === ',' ? '.' : ',';
  const isGrouped = new RegExp(`^-?[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${decimal}\\d*)?$`);
  if (isGrouped.test(written)) return written.replaceAll(group, '').replace(decimal, '.');
  return written.replace(',', '.');
}
