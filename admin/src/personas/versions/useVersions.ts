import type { PersonaVersion } from '@sosia/core/contract';
import { type InfiniteData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { request } from '../../api/index.ts';

const PER_PAGE = 100;

interface Page {
  data: PersonaVersion[];
  total: number;
}

// Functions that stay the same: with another one, the query would select anew on every render.
const allOf = ({ pages }: InfiniteData<Page>) => pages.flatMap(({ data }) => data);
const firstOf = ({ data }: Page) => data[0] ?? null;

/** A persona's versions, newest first, page by page; empty without a persona. */
export function useVersions(personaId: string) {
  return useInfiniteQuery({
    queryKey: ['personas', 'versions', personaId, 'pages'],
    queryFn: ({ pageParam: page }) =>
      request<Page>(`/personas/${personaId}/versions`, { query: { page, perPage: PER_PAGE } }),
    enabled: personaId !== '',
    initialPageParam: 1,
    getNextPageParam: ({ total }, pages) =>
      pages.length * PER_PAGE < total ? pages.length + 1 : undefined,
    select: allOf,
  });
}

/** One version of a persona; undefined while loading, null when it does not exist. */
export function useVersion(personaId: string, versionId: string) {
  return useQuery({
    queryKey: ['personas', 'versions', personaId, versionId],
    queryFn: () => request<Page>(`/personas/${personaId}/versions`, { query: { ids: versionId } }),
    enabled: versionId !== '',
    // A version never changes, but the numbers that use it may.
    staleTime: 60_000,
    select: firstOf,
  });
}
