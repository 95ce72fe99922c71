import { NOT_CONNECTED } from '../../platform/index.ts';
import type { FailureRemedy } from '../port/index.ts';
import { REMEDIES } from './error-codes.ts';

const UNKNOWN: FailureRemedy = { retry: null };
/** Connection errors: nobody was reached, so nothing was sent. */
const UNREACHABLE: FailureRemedy = { retry: { afterMs: 5_000, growth: 2, capMs: 60_000 } };

/** Attempts per message, unless its failure asks for fewer. */
export const MAX_ATTEMPTS = 8;

/**
 * Attempts for a message that was accepted each time and failed afterwards: by then its answer is
 * minutes late, and somebody should look.
 */
const MAX_REPORTED_ATTEMPTS = 4;

/** The remedy for a failure; an unknown code is left to a person. */
export function remedyFor(code: string): FailureRemedy {
  return REMEDIES[code] ?? (NOT_CONNECTED.has(code) ? UNREACHABLE : UNKNOWN);
}

/**
 * Our own name for a provider's code, or the code itself: stored, and translated by the console.
 */
export function ourCode<T extends string | null>(code: T): T | string {
  return code === null ? code : (remedyFor(code).code ?? code);
}

/**
 * The wait (ms) before the next attempt after `attempts` attempts, or null when there is none.
 * Never less than `askedMs`, which the provider asked for (`Retry-After`).
 */
export function retryDelay(code: string, attempts: number, askedMs: number | null): number | null {
  const { retry, attempts: most = MAX_ATTEMPTS } = remedyFor(code);
  if (!retry || attempts >= most) return null;
  const grown = retry.afterMs * retry.growth ** Math.max(0, attempts - 1);
  return Math.max(Math.min(grown, retry.capMs), askedMs ?? 0);
}

/** The same for a message that its provider accepted and later reports as failed. */
export function reportedRetryDelay(code: string, attempts: number): number | null {
  if (!remedyFor(code).isRetriedWhenReported || attempts >= MAX_REPORTED_ATTEMPTS) return null;
  return retryDelay(code, attempts, null);
}
