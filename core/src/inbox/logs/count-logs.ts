import type { LogCount, LogFilters } from '../../contract/index.ts';
import { countRows, type LogContext } from './read-log.ts';

/** How many messages match, and in how many conversations they are. */
export function countLogs(ctx: LogContext, filters: LogFilters): Promise<LogCount> {
  return countRows(ctx, filters);
}
