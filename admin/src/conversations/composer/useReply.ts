import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { request, useNotices } from '../../api/index.ts';
import { useStoredState } from '../../ui/index.ts';

/** The attendant's reply: its text survives a reload, and is restored when sending fails. */
export function useReply(conversationId: string) {
  const client = useQueryClient();
  const notices = useNotices();
  const [text, setText] = useStoredState(`sosia.reply.${conversationId}`, '');
  const [unsent, setUnsent] = useState<{ id: string; text: string }[]>([]);
  const written = useRef(text);
  useEffect(() => {
    written.current = text;
  }, [text]);
  /** Text written in the meantime is kept below it. */
  const giveBack = (body: string) => setText([body, written.current].filter(Boolean).join('\n'));
  const send = async (body: string) => {
    const id = crypto.randomUUID();
    setText('');
    setUnsent((now) => [...now, { id, text: body }]);
    try {
      await request(`/conversations/${conversationId}/messages`, {
        method: 'POST',
        body: { text: body },
      });
      await client.invalidateQueries({ queryKey: ['conversations', 'messages', conversationId] });
    } catch (error) {
      giveBack(body);
      notices.failed(error);
      void client.invalidateQueries({ queryKey: ['conversations'] });
    }
    setUnsent((now) => now.filter((message) => message.id !== id));
  };
  return { text, setText, unsent, send, giveBack };
}

export type Reply = ReturnType<typeof useReply>;
