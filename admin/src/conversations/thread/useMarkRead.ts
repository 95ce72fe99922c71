import type { Conversation } from '@sosia/core/contract';
import { useEffect } from 'react';
import { request, useCan } from '../../api/index.ts';

/** Marks a conversation as read while it is open in a visible tab. */
export function useMarkRead({ id, unreadCount }: Conversation): void {
  const canWrite = useCan('conversations:write');
  useEffect(() => {
    if (!canWrite || unreadCount === 0) return;
    const read = () => {
      // If marking fails, the next message tries again.
      if (document.visibilityState !== 'visible') return;
      request(`/conversations/${id}/read`, { method: 'POST', body: {} }).catch(() => undefined);
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [canWrite, id, unreadCount]);
}
