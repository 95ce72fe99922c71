import type { ExplainedRules, ExplainRules, PersonaSettings } from '@sosia/core/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request, useCan } from '../../api/index.ts';

const PAUSE_MS = 250;

/** Asks the server which rule of the current draft would answer a phrase. */
export function useExplainedRules(phrase: string, draft: PersonaSettings) {
  const canTry = useCan('simulator:use');
  const { handoff, quickReplies } = draft;
  const body: ExplainRules = {
    message: phrase.trim(),
    handoff: { isEnabled: handoff.isEnabled, words: handoff.words },
    quickReplies,
  };
  const asked = useLater(JSON.stringify(body));
  const isAsked = phrase.trim() !== '';
  const query = useQuery({
    queryKey: ['explain-rules', asked],
    queryFn: () =>
      request<ExplainedRules>('/personas/explain-rules', {
        method: 'POST',
        body: JSON.parse(asked),
      }),
    enabled: canTry && isAsked && JSON.parse(asked).message !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  return { ...query, data: isAsked ? query.data : undefined };
}

/** Returns a value once it has stopped changing for a moment. */
function useLater(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
