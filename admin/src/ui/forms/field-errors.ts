import { ApiError } from '../../api/http.ts';

/** What the API says of single fields, by their names. */
export function fieldErrors(error: unknown): Record<string, string> {
  return error instanceof ApiError ? (error.body.errors ?? {}) : {};
}
