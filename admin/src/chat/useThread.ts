import type { ConversationEvent, Message } from '@sosia/core/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from '../api/http.ts';

const PAGE = 50;

interface Rows<T> {
  data: T[];
  total: number;
}

/** A conversation's messages, oldest first; older pages are fetched by position. */
export function useMessages(conversationId: string) {
  const query = useInfiniteQuery({
    queryKey: ['conversations', 'messages', conversationId],
    queryFn: ({ pageParam, signal }) =>
      request<Rows<Message>>(`/conversations/${conversationId}/messages`, {
        query: { before: pageParam, limit: PAGE },
        signal,
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ data }) => (data.length < PAGE ? undefined : data[0]?.position),
  });
  const messages = useMemo(
    () => (query.data?.pages ?? []).toReversed().flatMap((page) => page.data),
    [query.data],
  );
  return { messages, query };
}

const NO_EVENTS: ConversationEvent[] = [];

/** Changes of state; a thread without them is still a thread, so a failure is not shown. */
export function useEvents(conversationId: string): ConversationEvent[] {
  const { data } = useQuery({
    queryKey: ['conversations', 'events', conversationId],
    queryFn: ({ signal }) =>
      request<Rows<ConversationEvent>>(`/conversations/${conversationId}/events`, { signal }),
  });
  return data?.data ?? NO_EVENTS;
}
