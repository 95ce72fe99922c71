import { PERMISSIONS, type Person } from '@sosia/core/contract';
import { useGetList } from 'ra-core';
import { useCan } from '../api/me.ts';

const NOBODY: Person[] = [];

/** The colleagues who can sign in, by name. */
export function usePeople(isWanted = true): Person[] {
  const canRead = useCan('people:read');
  const { data } = useGetList<Person>(
    'people',
    {
      filter: { isActive: true },
      sort: { field: 'name', order: 'ASC' },
      pagination: { page: 1, perPage: 100 },
    },
    { enabled: canRead && isWanted },
  );
  return data ?? NOBODY;
}

/** Those of them who may answer. */
export function useAttendants(isWanted = true): Person[] {
  return usePeople(isWanted).filter(({ role }) =>
    PERMISSIONS[role].includes('conversations:write'),
  );
}
