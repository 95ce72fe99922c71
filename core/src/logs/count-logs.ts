import type { LogCount, LogFilters } from '../contract/index.ts';
import { countRows, type LogContext } from './read-log.ts';

/** How many messages match. */
export async function countLogs(ctx: LogContext, filters: LogFilters): Promise<LogCount> {
  return { total: await countRows(ctx, filters) };
}
