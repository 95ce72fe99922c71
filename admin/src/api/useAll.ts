import { type RaRecord, useGetList } from 'ra-core';

interface Wanted {
  filter?: Record<string, unknown>;
  /** By what they are put in order, the smallest first. */
  by?: string;
  isWanted?: boolean;
}

/** The rows of a resource that has few: all that the API gives at once. */
export function useAll<T extends RaRecord>(resource: string, wanted: Wanted = {}) {
  const { filter, by = 'name', isWanted = true } = wanted;
  return useGetList<T>(
    resource,
    { filter, sort: { field: by, order: 'ASC' }, pagination: { page: 1, perPage: 100 } },
    { enabled: isWanted },
  );
}
