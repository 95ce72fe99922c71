import type { Conversation, ConversationPage } from '@sosia/core/contract';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from '../../api/http.ts';
import type { InboxFilters } from './useInboxFilters.ts';

const PAGE = 50;

/** The chosen queue in its own order, fetched by cursor as the user scrolls. */
export function useQueue({ queue, filter }: InboxFilters) {
  const query = useInfiniteQuery({
    queryKey: ['conversations', 'queue', queue, filter],
    queryFn: ({ pageParam, signal }) =>
      request<ConversationPage>('/conversations', {
        query: { ...filter, queue, perPage: PAGE, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextKey }) => nextKey ?? undefined,
    // The previous list stays visible until the search returns.
    placeholderData: (before, last) =>
      last?.queryKey[2] === queue ? keepPreviousData(before) : undefined,
  });
  const rows = useMemo(() => onceEach(query.data?.pages ?? []), [query.data]);
  return { query, rows };
}

/**
 * A conversation that moved up between two page requests is in both pages; the upper one is newer.
 */
function onceEach(pages: ConversationPage[]): Conversation[] {
  const rows = new Map<string, Conversation>();
  for (const row of pages.flatMap(({ data }) => data)) {
    if (!rows.has(row.id)) rows.set(row.id, row);
  }
  return [...rows.values()];
}
