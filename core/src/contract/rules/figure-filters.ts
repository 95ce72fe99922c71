import type { LogFilters } from '../schemas/logs.ts';
import type { TodayFigures } from '../schemas/today.ts';

/** What each figure counts, as a search of the logs: the page that it opens. */
export function figureFilters(day: string): Record<Exclude<keyof TodayFigures, 'day'>, LogFilters> {
  const days = { from: day, to: day };
  return {
    conversations: { author: 'contact', ...days },
    answeredByPersona: { happened: 'answered', ...days },
    handedOff: { happened: 'handed_off', ...days },
    failedSends: { problem: 'send_failed', ...days },
  };
}
