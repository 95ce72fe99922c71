import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './http.ts';

/** A refusal is final; only an unreachable or failing server is asked again. */
export function isWorthRetrying(failures: number, error: Error): boolean {
  const isRefusal = error instanceof ApiError && error.status >= 400 && error.status < 500;
  return !isRefusal && failures < 2;
}

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: isWorthRetrying, staleTime: 5_000 } },
});
