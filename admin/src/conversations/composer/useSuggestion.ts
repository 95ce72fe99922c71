import type { Conversation } from '@sosia/core/contract';
import { useStoredState } from '../../ui/useStoredState.ts';

/** What could be answered next, until it was used, dismissed, or something else was answered. */
export function useSuggestion({ id, handoffSummary }: Conversation) {
  const [used, setUsed] = useStoredState(`sosia.suggestion.${id}`, '');
  const isOver = !handoffSummary?.nextReply || used === handoffSummary.madeAt;
  return {
    text: isOver ? null : handoffSummary.nextReply,
    end: () => handoffSummary && setUsed(handoffSummary.madeAt),
  };
}
