import { isPassingStatus } from '../platform/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * The pause after each failed attempt, in ms: long enough in total to survive an outage overnight.
 */
const PAUSES = [10_000, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR];

/** Pause in ms after this many attempts; null when no more are made. */
export function nextPause(attempts: number): number | null {
  return PAUSES[attempts - 1] ?? null;
}

/** Whether retrying may help. 404 too: the receiver may still be being set up. */
export function mayPass(status: number): boolean {
  return status === 404 || status === 423 || isPassingStatus(status);
}
