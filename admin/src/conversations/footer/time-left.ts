import { t } from '../../i18n/words.ts';

const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 1440;

/** A remaining time as people say it: "4 min", "2 h", "3 dias". */
export function timeLeft(ms: number): string {
  const minutes = Math.ceil(ms / MINUTE_MS);
  if (minutes <= 1) return t('timers.moment');
  if (minutes < 120) return t('timers.minutes', { count: minutes });
  if (minutes < 2 * MINUTES_A_DAY) return t('timers.hours', { count: Math.round(minutes / 60) });
  return t('timers.days', { count: Math.round(minutes / MINUTES_A_DAY) });
}
