import type { Contradiction, ContradictionReport } from '@sosia/core/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useVerb } from '../api/useVerb.ts';
import { type ContradictionSubject, pathOf, reportQuery } from './contradiction-requests.ts';

/** The report of one document or persona, and the actions on it. */
export function useContradictions(subject: ContradictionSubject) {
  const client = useQueryClient();
  const query = reportQuery(subject);
  const report = useQuery(query);
  const check = useVerb<ContradictionReport>(pathOf(subject), {
    stale: [],
    showsError: true,
    onSuccess: (data) => client.setQueryData(query.queryKey, data),
  });
  const dismissal = useVerb<Contradiction, Contradiction>(
    ({ id, isDismissed }) => `/contradictions/${id}/${isDismissed ? 'reopen' : 'dismiss'}`,
    { body: () => ({}), showsError: true },
  );
  return { report, check, dismissal };
}
