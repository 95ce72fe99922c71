import type { Conversation } from '@sosia/core/contract';
import { useStoredState } from '../../ui/index.ts';

/** The suggested reply, until it was used, dismissed, or another reply was sent. */
export function useSuggestion({ id, handoffSummary }: Conversation) {
  const [used, setUsed] = useStoredState(`sosia.suggestion.${id}`, '');
  const isOver = !handoffSummary?.nextReply || used === handoffSummary.madeAt;
  return {
    text: isOver ? null : handoffSummary.nextReply,
    end: () => handoffSummary && setUsed(handoffSummary.madeAt),
  };
}
