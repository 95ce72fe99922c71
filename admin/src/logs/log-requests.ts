import type {
  CreateSavedView,
  LogCount,
  LogFilters,
  LogPage,
  SavedView,
  UpdateSavedView,
} from '@sosia/core/contract';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { request } from '../api/http.ts';

/** Messages that match, newest first, page by page as far as one reads. */
export function useLogs(filters: LogFilters) {
  const query = useInfiniteQuery({
    queryKey: ['logs', 'pages', filters],
    queryFn: ({ pageParam, signal }) =>
      request<LogPage>('/logs', { query: { ...filters, before: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
  return { query, rows: query.data?.pages.flatMap(({ data }) => data) ?? [] };
}

/** How many there are in all; undefined while they are being counted. */
export function useLogCount(filters: LogFilters): LogCount | undefined {
  const { data } = useQuery({
    queryKey: ['logs', 'count', filters],
    queryFn: ({ signal }) => request<LogCount>('/logs/count', { query: { ...filters }, signal }),
  });
  return data;
}

export const viewsKey = ['saved-views'];

export function useSavedViews(): SavedView[] | undefined {
  const { data } = useQuery({
    queryKey: viewsKey,
    queryFn: () => request<{ data: SavedView[] }>('/saved-views'),
  });
  return data?.data;
}

export const createView = (body: CreateSavedView) =>
  request<SavedView>('/saved-views', { method: 'POST', body });
export const updateView = (id: string, body: UpdateSavedView) =>
  request<SavedView>(`/saved-views/${id}`, { method: 'PATCH', body });
export const deleteView = (id: string) => request<null>(`/saved-views/${id}`, { method: 'DELETE' });
