import type {
  Contact,
  ContactConsent,
  ContactVocabulary,
  Conversation,
  ConversationPage,
  RecordConsent,
} from '@sosia/core/contract';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { request } from '../api/http.ts';

const PER_PAGE = 40;

export interface ContactFilter {
  q?: string;
  tag?: string;
}

/** Contacts, the newest first, page by page as far as one scrolls. */
export function useContacts(filter: ContactFilter) {
  const query = useInfiniteQuery({
    queryKey: ['contacts', 'pages', filter],
    queryFn: ({ pageParam: before, signal }) =>
      request<{ data: Contact[]; total: number }>('/contacts', {
        query: { ...filter, before, perPage: PER_PAGE },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ data }) => {
      const last = data.length === PER_PAGE ? data.at(-1) : undefined;
      return last && `${last.createdAt}_${last.id}`;
    },
    placeholderData: keepPreviousData,
  });
  return { query, rows: query.data?.pages.flatMap(({ data }) => data) ?? [] };
}

/** Every conversation of a contact, the newest first. */
export function useHistory(contactId: string, isEnabled: boolean) {
  const query = useInfiniteQuery({
    queryKey: ['conversations', 'of-contact', contactId],
    queryFn: ({ pageParam: after, signal }) =>
      request<ConversationPage>('/conversations', {
        query: { contactId, after, perPage: 20 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextKey }) => nextKey ?? undefined,
    enabled: isEnabled,
  });
  const rows: Conversation[] | undefined = query.data?.pages.flatMap(({ data }) => data);
  return { query, rows };
}

/** Tags and fields that other contacts have. */
export function useVocabulary(): ContactVocabulary {
  const { data } = useQuery({
    queryKey: ['contacts', 'vocabulary'],
    queryFn: () => request<ContactVocabulary>('/contacts/vocabulary'),
    staleTime: 60_000,
  });
  return data ?? { tags: [], fields: [] };
}

export function useConsents(contactId: string): ContactConsent[] | undefined {
  const { data } = useQuery({
    queryKey: ['contacts', 'consents', contactId],
    queryFn: () => request<{ data: ContactConsent[] }>(`/contacts/${contactId}/consents`),
  });
  return data?.data;
}

export const recordConsent = (contactId: string, body: RecordConsent) =>
  request<Contact>(`/contacts/${contactId}/consents`, { method: 'POST', body });

export const mergeContacts = (contactId: string, fromId: string) =>
  request<Contact>(`/contacts/${contactId}/merge`, { method: 'POST', body: { fromId } });
