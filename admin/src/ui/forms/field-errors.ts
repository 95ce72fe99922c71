import { ApiError } from '../../api/index.ts';

/** The API's errors for single fields, by field name. */
export function fieldErrors(error: unknown): Record<string, string> {
  return error instanceof ApiError ? (error.body.errors ?? {}) : {};
}
