import {
  judgePassages,
  type PersonaSettings,
  type Retrieval,
  type SearchKnowledge,
} from '@sosia/core/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/index.ts';

/** What decides which of the found passages enter an answer. */
export type RetrievalLimits = Pick<PersonaSettings['knowledge'], 'passages' | 'threshold'>;

/** The number of passages to request: all that the search considered. */
const ALL = 40;

interface Options {
  personaId?: string;
  /** As in the persona's draft, otherwise the defaults. */
  saved: RetrievalLimits;
  /**
   * Called before the question is asked: saves unsaved changes, so that the draft answers as shown.
   */
  prepare?: () => Promise<unknown>;
}

/** A question to the knowledge; its result is re-evaluated whenever the limits change. */
export function useRetrievalTrial({ personaId, saved, prepare }: Options) {
  const [change, setChange] = useState<Partial<RetrievalLimits>>({});
  const limits = { ...saved, ...change };
  const search = useMutation({
    mutationFn: async (question: string) => {
      await prepare?.();
      const body: SearchKnowledge = { question, personaId, rejected: ALL };
      return request<Retrieval>('/knowledge/search', { method: 'POST', body });
    },
  });
  return {
    search,
    limits,
    isChanged: limits.passages !== saved.passages || limits.threshold !== saved.threshold,
    retrieval: search.data && judged(search.data, limits),
    change: (next: Partial<RetrievalLimits>) => setChange({ ...change, ...next }),
    undo: () => setChange({}),
  };
}

export type RetrievalTrialState = ReturnType<typeof useRetrievalTrial>;

function judged(found: Retrieval, { passages, threshold }: RetrievalLimits): Retrieval {
  const least = threshold ?? found.defaultThreshold ?? found.threshold;
  const judgement = judgePassages(found.passages, { limit: passages, threshold: least });
  return { ...found, limit: passages, threshold: least, ...judgement };
}
