import type { Conversation, ConversationPage } from '@sosia/core/contract';
import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { request } from '../../api/index.ts';
import type { InboxFilters } from './useInboxFilters.ts';

const PAGE = 50;

/** The chosen queue in its own order, fetched by cursor as the user scrolls. */
export function useQueue({ queue, filter }: InboxFilters) {
  return useInfiniteQuery({
    queryKey: ['conversations', 'queue', queue, filter],
    queryFn: ({ pageParam, signal }) =>
      request<ConversationPage>('/conversations', {
        query: { ...filter, queue, perPage: PAGE, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextKey }) => nextKey ?? undefined,
    select: onceEach,
    // The previous list stays visible until the search returns.
    placeholderData: (before, last) =>
      last?.queryKey[2] === queue ? keepPreviousData(before) : undefined,
  });
}

/**
 * A conversation that moved up between two page requests is in both pages; the upper one is newer.
 */
function onceEach({ pages }: InfiniteData<ConversationPage>): Conversation[] {
  const rows = new Map<string, Conversation>();
  for (const row of pages.flatMap(({ data }) => data)) {
    if (!rows.has(row.id)) rows.set(row.id, row);
  }
  return [...rows.values()];
}
