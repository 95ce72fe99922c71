/** Node's error codes for a connection that was never established: nothing was sent. */
export const NOT_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** HTTP statuses, besides 5xx, after which the request may be retried. */
const PASSING = new Set([408, 409, 425, 429]);

/**
 * Whether retrying may help after this HTTP status; undefined when there was no response at all.
 */
export function isPassingStatus(status: number | undefined): boolean {
  return status === undefined || PASSING.has(status) || status >= 500;
}

/**
 * The wait in ms that a response asks for: `retry-after-ms` (OpenAI's), or `Retry-After` in seconds
 * or as a date (RFC 9110, section 10.2.3). Null when there is none, or it cannot be parsed.
 */
export function retryAfterMs(headers: unknown, now = Date.now()): number | null {
  const ms = Number.parseFloat(read(headers, 'retry-after-ms'));
  if (Number.isFinite(ms)) return Math.max(ms, 0);
  const asked = read(headers, 'retry-after').trim();
  const wait = /^\d+(?:\.\d+)?$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now;
  return Number.isFinite(wait) ? Math.max(wait, 0) : null;
}

function read(headers: unknown, name: string): string {
  if (typeof headers !== 'object' || headers === null) return '';
  if ('get' in headers && typeof headers.get === 'function') return String(headers.get(name) ?? '');
  return String(Reflect.get(headers, name) ?? '');
}
