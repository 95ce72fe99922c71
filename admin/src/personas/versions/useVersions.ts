import type { PersonaVersion } from '@sosia/core/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { request } from '../../api/index.ts';

const PER_PAGE = 100;

interface Page {
  data: PersonaVersion[];
  total: number;
}

/** A persona's versions, newest first, page by page; empty without a persona. */
export function useVersions(personaId: string) {
  const query = useInfiniteQuery({
    queryKey: ['personas', 'versions', personaId, 'pages'],
    queryFn: ({ pageParam: page }) =>
      request<Page>(`/personas/${personaId}/versions`, { query: { page, perPage: PER_PAGE } }),
    enabled: personaId !== '',
    initialPageParam: 1,
    getNextPageParam: ({ total }, pages) =>
      pages.length * PER_PAGE < total ? pages.length + 1 : undefined,
  });
  const { error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  const versions = query.data?.pages.flatMap(({ data }) => data);
  return { versions, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage };
}

/** One version of a persona; undefined while loading, null when it does not exist. */
export function useVersion(personaId: string, versionId: string) {
  const { data, error, refetch } = useQuery({
    queryKey: ['personas', 'versions', personaId, versionId],
    queryFn: () => request<Page>(`/personas/${personaId}/versions`, { query: { ids: versionId } }),
    enabled: versionId !== '',
    // A version never changes, but the numbers that use it may.
    staleTime: 60_000,
  });
  return { version: data && (data.data[0] ?? null), error, refetch };
}
