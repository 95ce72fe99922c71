import { type RaRecord, useGetList } from 'ra-core';

interface Wanted {
  filter?: Record<string, unknown>;
  /** The field to sort by, ascending. */
  by?: string;
  isWanted?: boolean;
}

/** The rows of a small resource: as many as the API returns at once. */
export function useAll<T extends RaRecord>(resource: string, wanted: Wanted = {}) {
  const { filter, by = 'name', isWanted = true } = wanted;
  return useGetList<T>(
    resource,
    { filter, sort: { field: by, order: 'ASC' }, pagination: { page: 1, perPage: 100 } },
    { enabled: isWanted },
  );
}
