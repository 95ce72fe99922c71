import type {
  AssignConversation,
  Conversation,
  HandOff,
  Message,
  Release,
  Resolve,
  WriteNote,
} from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { ApiError, request } from '../api/http.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';

interface Verbs {
  handoff: HandOff;
  claim: Record<string, never>;
  release: Release;
  resolve: Resolve;
  assign: AssignConversation;
}

export function sendReply(id: string, text: string): Promise<Message> {
  return request<Message>(`/conversations/${id}/messages`, { method: 'POST', body: { text } });
}

export function sendTemplate(
  id: string,
  body: { templateId: string; variables: Record<string, string> },
): Promise<Message> {
  return request<Message>(`/conversations/${id}/messages`, { method: 'POST', body });
}

/** Words for colleagues; the contact never sees them. */
export function writeNote(id: string, body: WriteNote): Promise<Message> {
  return request<Message>(`/conversations/${id}/notes`, { method: 'POST', body });
}

/** Sends a message that failed as a new one at the end of its conversation. */
export function resendMessage(id: string): Promise<Message> {
  return request<Message>(`/messages/${id}/resend`, { method: 'POST', body: {} });
}

const readConversation = (id: string) => request<Conversation>(`/conversations/${id}`);

/** Moves a conversation to another state; the answer is how it is then. */
export function useConversationVerb<V extends keyof Verbs>(id: string, verb: V, done?: string) {
  const client = useQueryClient();
  const notify = useNotify();
  const whyNot = useWhyNot(id);
  return useMutation({
    mutationFn: (body: Verbs[V]) =>
      request<Conversation>(`/conversations/${id}/${verb}`, { method: 'POST', body }),
    onSuccess: () => done && notify(done, { type: 'success' }),
    onError: async (error) => notify(await whyNot(error), { type: 'error' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['conversations'] }),
  });
}

/** Why it was refused; who came too late is told who has it. */
function useWhyNot(id: string): (error: unknown) => Promise<string> {
  const t = useWords();
  const errorText = useErrorText();
  return async (error) => {
    if (!(error instanceof ApiError) || error.code !== 'already_claimed') return errorText(error);
    const name = await readConversation(id).then(
      ({ assignee }) => assignee?.name,
      () => undefined,
    );
    return name ? t('conversationActions.claimedBy', { name }) : errorText(error);
  };
}

export function markRead(id: string): Promise<Conversation> {
  return request<Conversation>(`/conversations/${id}/read`, { method: 'POST', body: {} });
}
