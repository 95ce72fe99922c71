import { PERMISSIONS, type Person } from '@sosia/core/contract';
import { useAll, useCan } from '../api/index.ts';

const ACTIVE = { isActive: true };
const NOBODY: Person[] = [];

/** The colleagues who can sign in, sorted by name. */
export function usePeople(isWanted = true): Person[] {
  const canRead = useCan('people:read');
  return useAll<Person>('people', { filter: ACTIVE, isWanted: canRead && isWanted }).data ?? NOBODY;
}

/** The colleagues who may reply to contacts. */
export function useAttendants(isWanted = true): Person[] {
  return usePeople(isWanted).filter(({ role }) =>
    PERMISSIONS[role].includes('conversations:write'),
  );
}
