import type { ContradictionReport } from '@sosia/core/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useVerb } from '../api/index.ts';
import { type ContradictionSubject, pathOf, reportQuery } from './contradiction-requests.ts';

/** Searches for contradictions again; the report is pending from then on. */
export function useCheck(subject: ContradictionSubject) {
  const client = useQueryClient();
  return useVerb<ContradictionReport>(pathOf(subject), {
    stale: [],
    onSuccess: (report) => client.setQueryData(reportQuery(subject).queryKey, report),
  });
}
