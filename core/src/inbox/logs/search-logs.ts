import type { LogListQuery, LogPage } from '../../contract/index.ts';
import { cursorOf, type LogContext, readLog } from './read-log.ts';

/**
 * One page of the messages that match, newest first. Throws `validation_failed` for an invalid key.
 */
export async function searchLogs(
  ctx: LogContext,
  { before, perPage, ...filters }: LogListQuery,
): Promise<LogPage> {
  const rows = await readLog(ctx, filters, { before, limit: perPage + 1 });
  const data = rows.slice(0, perPage);
  const last = data.at(-1);
  return { data, next: rows.length > perPage && last ? cursorOf(last) : null };
}
