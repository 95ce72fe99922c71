import { isPassingStatus } from '../platform/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How long after each attempt that failed the next one comes: a night's outage is lived through.
 */
const PAUSES = [10_000, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR];

/** Ms until the next attempt after so many; null when enough were made. */
export function nextPause(attempts: number): number | null {
  return PAUSES[attempts - 1] ?? null;
}

/** Whether trying again may help. 404 too: a receiver that is being put up. */
export function mayPass(status: number): boolean {
  return status === 404 || status === 423 || isPassingStatus(status);
}
