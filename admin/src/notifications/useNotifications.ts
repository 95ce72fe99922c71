import type { ConsoleNotification, ConsoleNotifications } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { request, useVerb } from '../api/index.ts';
import { t } from '../i18n/words.ts';

const query = {
  queryKey: ['notifications'],
  queryFn: () => request<ConsoleNotifications>('/notifications', { query: { perPage: 30 } }),
};

/** My newest notifications, kept current by live events. */
export function useNotifications() {
  return useQuery(query);
}

/** Marks these notifications, or all, as read. */
export function useReadNotifications() {
  return useVerb<unknown, string[] | undefined>('/notifications/read', {
    body: (ids) => ({ ids }),
  });
}

/** The sentence for a notification. */
export const noticeText = ({ event, facts }: ConsoleNotification) =>
  t(`notices.line.${event}`, {
    contact: facts.contactName || t('notices.someone'),
    actor: facts.actorName || t('notices.someone'),
    number: facts.numberName,
  });

/** The path that a notification links to. */
export function pathOf({ conversationId, event }: ConsoleNotification): string {
  if (conversationId) return `/conversations/${conversationId}`;
  return event === 'number_trouble' ? '/numbers' : '/';
}
