import { useQueueCounts } from '../api/index.ts';

/** How many people wait for an attendant. */
export function useWaitingCount(): number {
  return useQueueCounts()?.waiting.count ?? 0;
}
