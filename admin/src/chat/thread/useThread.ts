import type { ConversationEvent, MessagePage } from '@sosia/core/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from '../../api/index.ts';

const PAGE = 50;

/** Which page; the newest one by default. */
interface Place {
  before?: number;
  after?: number;
  around?: string;
}

/** Below an empty page, continue from the position that it was requested with. */
function olderThan({ data, hasBefore }: MessagePage, place: Place): Place | undefined {
  const first = data[0]?.position ?? (place.after === undefined ? undefined : place.after + 1);
  return first !== undefined && (hasBefore || data.length === 0) ? { before: first } : undefined;
}

function newerThan({ data, hasAfter }: MessagePage): Place | undefined {
  const last = data.at(-1)?.position;
  return hasAfter && last !== undefined ? { after: last } : undefined;
}

/**
 * A conversation's messages, oldest first, from the newest or around a given one; older and newer
 * ones are fetched by position.
 */
export function useMessages(conversationId: string, around?: string) {
  const query = useInfiniteQuery({
    queryKey: ['conversations', 'messages', conversationId, around ?? 'newest'],
    queryFn: ({ pageParam, signal }) =>
      request<MessagePage>(`/conversations/${conversationId}/messages`, {
        query: { ...pageParam, limit: PAGE },
        signal,
      }),
    initialPageParam: (around ? { around } : {}) as Place,
    getNextPageParam: (page, _pages, place) => olderThan(page, place),
    getPreviousPageParam: newerThan,
  });
  const messages = useMemo(
    () => (query.data?.pages ?? []).toReversed().flatMap((page) => page.data),
    [query.data],
  );
  return { messages, query };
}

const NO_EVENTS: ConversationEvent[] = [];

/** State changes. A thread is still usable without them, so a failure is not shown. */
export function useEvents(conversationId: string): ConversationEvent[] {
  const { data } = useQuery({
    queryKey: ['conversations', 'events', conversationId],
    queryFn: ({ signal }) =>
      request<{ data: ConversationEvent[] }>(`/conversations/${conversationId}/events`, { signal }),
  });
  return data?.data ?? NO_EVENTS;
}
