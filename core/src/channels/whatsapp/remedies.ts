import { NOT_CONNECTED } from '../../platform/index.ts';
import type { FailureRemedy } from '../port/index.ts';
import { REMEDIES } from './error-codes.ts';

const UNKNOWN: FailureRemedy = { retry: null };
/** Reported by the connection itself: nobody was reached, so nothing was sent. */
const UNREACHABLE: FailureRemedy = { retry: { afterMs: 5_000, growth: 2, capMs: 60_000 } };

/** Attempts of one message, unless its failure asks for fewer. */
export const MAX_ATTEMPTS = 8;

/**
 * Attempts of a message that was taken each time and failed afterwards: its answer is minutes late
 * by then, and somebody ought to look.
 */
const MAX_REPORTED_ATTEMPTS = 4;

/** What a failure asks for; of a code that nobody knows, to leave it to a person. */
export function remedyFor(code: string): FailureRemedy {
  return REMEDIES[code] ?? (NOT_CONNECTED.has(code) ? UNREACHABLE : UNKNOWN);
}

/**
 * A provider's code, or our own word for it: what is stored, and what the console puts in words.
 */
export function ourCode<T extends string | null>(code: T): T | string {
  return code === null ? code : (remedyFor(code).code ?? code);
}

/**
 * The wait (ms) before the next attempt after `attempts` of them, or null when there is to be none.
 * `askedMs` is what the provider asked for (`Retry-After`): never less than that.
 */
export function retryDelay(code: string, attempts: number, askedMs: number | null): number | null {
  const { retry, attempts: most = MAX_ATTEMPTS } = remedyFor(code);
  if (!retry || attempts >= most) return null;
  const grown = retry.afterMs * retry.growth ** Math.max(0, attempts - 1);
  return Math.max(Math.min(grown, retry.capMs), askedMs ?? 0);
}

/** The same for a message that its provider took, and reports later as failed. */
export function reportedRetryDelay(code: string, attempts: number): number | null {
  if (!remedyFor(code).isRetriedWhenReported || attempts >= MAX_REPORTED_ATTEMPTS) return null;
  return retryDelay(code, attempts, null);
}
