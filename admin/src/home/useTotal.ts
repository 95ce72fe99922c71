import { useGetList } from 'ra-core';

/** How many rows a list has, without fetching them; undefined until known. */
export function useTotal(resource: string, filter: Record<string, unknown>, enabled = true) {
  const list = useGetList(resource, { filter, pagination: { page: 1, perPage: 1 } }, { enabled });
  return list.total;
}
