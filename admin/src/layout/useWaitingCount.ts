import { useGetList } from 'react-admin';
import { useCan } from '../api/me.ts';

/** How many people wait for an attendant, kept by live events. */
export function useWaitingCount(): number {
  const canRead = useCan('conversations:read');
  const { total } = useGetList(
    'conversations',
    { filter: { state: 'AWAITING_AGENT' }, pagination: { page: 1, perPage: 1 } },
    { enabled: canRead },
  );
  return total ?? 0;
}
