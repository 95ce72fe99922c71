import { isPassingStatus, retryAfterMs } from '../platform/index.ts';

/** An error thrown by a model provider's client. */
export interface ProviderError {
  status?: number;
  code?: string;
  headers?: unknown;
}

/**
 * Whether retrying the same model may help: not for a wrong key, a bad request or a spent budget.
 */
export function isTransient(error: unknown): boolean {
  const { status, code } = error as ProviderError;
  return code !== 'insufficient_quota' && isPassingStatus(status);
}

/** The wait in ms that the provider asks for; null when it asks for none. */
export const askedMs = (error: unknown): number | null =>
  retryAfterMs((error as ProviderError).headers);
