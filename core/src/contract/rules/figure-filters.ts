import type { LogFilters } from '../schemas/logs.ts';
import type { TodayFigures } from '../schemas/today.ts';

/** The log search that lists what each figure counts. */
export function figureFilters(day: string): Record<Exclude<keyof TodayFigures, 'day'>, LogFilters> {
  const days = { from: day, to: day };
  return {
    conversations: { author: 'contact', ...days },
    answeredByPersona: { happened: 'answered', ...days },
    handedOff: { happened: 'handed_off', ...days },
    failedSends: { problem: 'send_failed', ...days },
  };
}
