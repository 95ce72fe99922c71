import type { QueueCounts } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { request } from './http.ts';
import { useCan } from './me.ts';

/** How many conversations each queue holds, kept current by live events; undefined until known. */
export function useQueueCounts(): QueueCounts | undefined {
  const canRead = useCan('conversations:read');
  const { data } = useQuery({
    queryKey: ['conversations', 'counts'],
    queryFn: ({ signal }) => request<QueueCounts>('/conversations/queues', { signal }),
    enabled: canRead,
  });
  return data;
}
