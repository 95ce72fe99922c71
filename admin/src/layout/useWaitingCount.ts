import { useQueueCounts } from '../api/queue-counts.ts';

/** How many people wait for an attendant. */
export function useWaitingCount(): number {
  return useQueueCounts()?.waiting.count ?? 0;
}
