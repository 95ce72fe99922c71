import type { Conversation, Message } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { request } from '../api/http.ts';
import { useErrorText } from '../api/useErrorText.ts';

export type Verb = 'handoff' | 'claim' | 'release' | 'resolve';

export function sendReply(id: string, text: string): Promise<Message> {
  return request<Message>(`/conversations/${id}/messages`, { method: 'POST', body: { text } });
}

export function sendTemplate(
  id: string,
  body: { templateId: string; variables: Record<string, string> },
): Promise<Message> {
  return request<Message>(`/conversations/${id}/messages`, { method: 'POST', body });
}

/** Sends a message that failed as a new one at the end of its conversation. */
export function resendMessage(id: string): Promise<Message> {
  return request<Message>(`/messages/${id}/resend`, { method: 'POST', body: {} });
}

/** Moves a conversation to another state; the answer is its new state. */
export function useConversationVerb(id: string, verb: Verb, done?: string) {
  const client = useQueryClient();
  const notify = useNotify();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: (body: { reason?: string; outcome?: string } = {}) =>
      request<Conversation>(`/conversations/${id}/${verb}`, { method: 'POST', body }),
    onSuccess: () => done && notify(done, { type: 'success' }),
    onError: (error) => notify(errorText(error), { type: 'error' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['conversations'] }),
  });
}

export function markRead(id: string): Promise<Conversation> {
  return request<Conversation>(`/conversations/${id}/read`, { method: 'POST', body: {} });
}
