import type { ConsoleNotification, ConsoleNotifications } from '@sosia/core/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../api/http.ts';
import { useWords } from '../i18n/useWords.ts';

const query = {
  queryKey: ['notifications'],
  queryFn: () => request<ConsoleNotifications>('/notifications', { query: { perPage: 30 } }),
};

/** My newest notices, kept by live events. */
export function useNotifications() {
  return useQuery(query);
}

/** Notes that I have seen these, or all. */
export function useReadNotifications() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids?: string[]) =>
      request('/notifications/read', { method: 'POST', body: { ids } }),
    onSettled: () => client.invalidateQueries({ queryKey: query.queryKey }),
  });
}

/** A notice as a sentence. */
export function useNoticeText(): (notice: ConsoleNotification) => string {
  const t = useWords();
  return ({ event, facts }) =>
    t(`notices.line.${event}`, {
      contact: facts.contactName || t('notices.someone'),
      actor: facts.actorName || t('notices.someone'),
      number: facts.numberName,
    });
}

/** Where a notice leads. */
export function pathOf({ conversationId, event }: ConsoleNotification): string {
  if (conversationId) return `/conversations/${conversationId}`;
  return event === 'number_trouble' ? '/numbers' : '/';
}
