import type { Conversation, SendSimulatorMessage, TriedFile } from '@sosia/core/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request, useNotices } from '../api/index.ts';
import { type KnownOfFile, useTriedFile } from '../chat/index.ts';
import { markStep } from '../home/first-visit.ts';
import { t } from '../i18n/words.ts';
import type { Visitor } from './visitors.ts';

/**
 * The visitor's conversation with the persona (null before the first message), and functions that
 * send messages to it.
 */
export function useSimulation(personaId: string, visitor: Visitor) {
  const client = useQueryClient();
  const notices = useNotices();
  const read = useTriedFile();
  const [unsent, setUnsent] = useState<{ id: string; text: string }[]>([]);
  const conversation = useQuery({
    queryKey: ['simulator', personaId, visitor.id],
    queryFn: ({ signal }) =>
      request<Conversation | null>('/simulator/conversation', {
        query: { personaId, visitorId: visitor.id },
        signal,
      }),
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
    const shown = body || t(file?.kind === 'audio' ? 'parts.kind.audio' : 'parts.kind.document');
    setUnsent((now) => [...now, { id: messageId, text: shown }]);
    let isSent = true;
    try {
      await request('/simulator/messages', { method: 'POST', body: message });
      markStep('simulator');
      await client.invalidateQueries({ queryKey: ['simulator', personaId, visitor.id] });
      await client.invalidateQueries({ queryKey: ['conversations', 'messages'] });
    } catch (error) {
      isSent = false;
      notices.failed(error);
    }
    setUnsent((now) => now.filter(({ id }) => id !== messageId));
    return isSent;
  };
  const sendFile = async (blob: Blob, known?: KnownOfFile) => {
    const file = await read(blob, known);
    if (file) await send('', file);
  };
  return { conversation, unsent, send, sendFile };
}
