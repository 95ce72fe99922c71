import type { Conversation, SendSimulatorMessage, TriedFile } from '@sosia/core/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { ApiError, request } from '../api/http.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { isTooLarge, triedFile } from '../chat/tried-file.ts';
import { markStep } from '../home/first-visit.ts';
import { useWords } from '../i18n/useWords.ts';
import type { Visitor } from './visitors.ts';

/** None yet is an answer, not a failure. */
function orNone(error: unknown): null {
  if (error instanceof ApiError && error.status === 404) return null;
  throw error;
}

/** The visitor's conversation with the persona, and the hand that writes into it. */
export function useSimulation(personaId: string, visitor: Visitor) {
  const client = useQueryClient();
  const notify = useNotify();
  const t = useWords();
  const errorText = useErrorText();
  const [unsent, setUnsent] = useState<{ id: string; text: string }[]>([]);
  const conversation = useQuery({
    queryKey: ['simulator', personaId, visitor.id],
    queryFn: ({ signal }) =>
      request<Conversation>('/simulator/conversation', {
        query: { personaId, visitorId: visitor.id },
        signal,
      }).catch(orNone),
  });
  const send = async (body: string, file?: TriedFile) => {
    const messageId = crypto.randomUUID();
    const message: SendSimulatorMessage = {
      personaId,
      visitorId: visitor.id,
      visitorName: visitor.name,
      text: body,
      file,
      messageId,
    };
    const shown = body || t(file?.kind === 'audio' ? 'media.audio' : 'media.document');
    setUnsent((now) => [...now, { id: messageId, text: shown }]);
    let isSent = true;
    try {
      await request('/simulator/messages', { method: 'POST', body: message });
      markStep('simulator');
      await client.invalidateQueries({ queryKey: ['simulator', personaId, visitor.id] });
      await client.invalidateQueries({ queryKey: ['conversations', 'messages'] });
    } catch (error) {
      isSent = false;
      notify(errorText(error), { type: 'error' });
    }
    setUnsent((now) => now.filter(({ id }) => id !== messageId));
    return isSent;
  };
  const sendFile = async (blob: Blob, known: Parameters<typeof triedFile>[1] = {}) => {
    if (isTooLarge(blob)) return notify(t('tryIt.tooLarge'), { type: 'error' });
    await send('', await triedFile(blob, known));
  };
  return { conversation, unsent, send, sendFile };
}
