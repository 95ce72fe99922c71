import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type ContradictionSubject,
  reportQuery,
  setDismissed,
  startCheck,
} from './contradiction-requests.ts';

/** The report of one document or persona, and what can be done with it. */
export function useContradictions(subject: ContradictionSubject) {
  const client = useQueryClient();
  const query = reportQuery(subject);
  const report = useQuery(query);
  const check = useMutation({
    mutationFn: () => startCheck(subject),
    onSuccess: (data) => client.setQueryData(query.queryKey, data),
  });
  const dismissal = useMutation({
    mutationFn: setDismissed,
    onSuccess: () => client.invalidateQueries({ queryKey: ['contradictions'] }),
  });
  return { report, check, dismissal };
}
