import type { ContactVocabulary } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { request } from '../api/index.ts';

/** Tags and field names that other contacts use. */
export function useVocabulary(): ContactVocabulary {
  const { data } = useQuery({
    queryKey: ['contacts', 'vocabulary'],
    queryFn: () => request<ContactVocabulary>('/contacts/vocabulary'),
    staleTime: 60_000,
  });
  return data ?? { tags: [], fields: [] };
}
