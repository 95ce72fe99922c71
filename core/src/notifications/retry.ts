const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long after each attempt that failed the next one comes: a night's outage is lived through. */
const PAUSES = [10_000, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR];

/** Ms until the next attempt after so many; null when enough were made. */
export function nextPause(attempts: number): number | null {
  return PAUSES[attempts - 1] ?? null;
}

/** Answers of HTTP after which trying again may help. 404 too: a receiver that is being put up. */
const PASSING = new Set([404, 408, 409, 423, 425, 429]);

export function mayPass(status: number): boolean {
  return PASSING.has(status) || status >= 500;
}
