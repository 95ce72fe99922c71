import type {
  AssignConversation,
  Conversation,
  HandOff,
  Release,
  Resolve,
} from '@sosia/core/contract';
import { useQueryClient } from '@tanstack/react-query';
import { ApiError, request, useVerb } from '../api/index.ts';
import { t } from '../i18n/words.ts';

interface Verbs {
  handoff: HandOff;
  claim: Record<string, never>;
  release: Release;
  resolve: Resolve;
  assign: AssignConversation;
}

/**
 * Moves a conversation to another state and stays pending until the new state is shown. It reports
 * the outcome itself, so callers of `run` need not catch; if somebody else was faster, it says who.
 */
export function useConversationVerb<V extends keyof Verbs>(id: string, verb: V) {
  // A conversation that I take over is the notice itself.
  const moved: keyof Verbs = verb;
  const done = moved === 'claim' ? undefined : t(`conversationActions.${moved}Done`);
  const client = useQueryClient();
  const { mutateAsync, isPending } = useVerb<Conversation, Verbs[V]>(
    `/conversations/${id}/${verb}`,
    {
      done,
      stale: [],
      sayError: async (error) => {
        if (!(error instanceof ApiError) || error.code !== 'already_claimed') return undefined;
        const now = await request<Conversation>(`/conversations/${id}`).catch(() => undefined);
        const name = now?.assignee?.name;
        return name && t('conversationActions.claimedBy', { name });
      },
      onSettled: () => client.invalidateQueries({ queryKey: ['conversations'] }),
    },
  );
  return { isPending, run: (input: Verbs[V]) => mutateAsync(input).catch(() => undefined) };
}
