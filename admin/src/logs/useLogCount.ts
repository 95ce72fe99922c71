import type { LogCount, LogFilters } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { request } from '../api/index.ts';

/** The total number of matches; undefined while they are being counted. */
export function useLogCount(filters: LogFilters): LogCount | undefined {
  const { data } = useQuery({
    queryKey: ['logs', 'count', filters],
    queryFn: ({ signal }) => request<LogCount>('/logs/count', { query: { ...filters }, signal }),
  });
  return data;
}
