import type { Trace } from '@sosia/core/contract';
import { useState } from 'react';
import { useErrorText } from '../api/useErrorText.ts';
import { markStep } from '../home/first-visit.ts';
import { tryPersona } from './persona-requests.ts';

export interface TryLine {
  id: string;
  role: 'contact' | 'persona';
  text: string;
  at: string;
  trace?: Trace;
}

/** How much of the chat the draft is reminded of; the contract takes 100 lines. */
const REMEMBERED = 60;

const line = (role: TryLine['role'], text: string, trace?: Trace): TryLine => ({
  id: crypto.randomUUID(),
  role,
  text,
  at: new Date().toISOString(),
  trace,
});

/** A chat with the draft, kept on this page alone. */
export function useTryChat(personaId: string, flush: () => Promise<boolean>) {
  const errorText = useErrorText();
  const [lines, setLines] = useState<TryLine[]>([]);
  const [text, setText] = useState('');
  const [isAnswering, setAnswering] = useState(false);
  const [problem, setProblem] = useState('');
  const [openId, setOpenId] = useState<string>();
  const send = async (message: string) => {
    const history = lines.slice(-REMEMBERED).map(({ role, text: said }) => ({ role, text: said }));
    setText('');
    setProblem('');
    setAnswering(true);
    setLines((now) => [...now, line('contact', message)]);
    try {
      // The draft that answers is the one on the server.
      await flush();
      const { reply, trace } = await tryPersona(personaId, { message, history });
      setLines((now) => [...now, line('persona', reply, trace)]);
      markStep('try');
    } catch (error) {
      setLines((now) => now.slice(0, -1));
      setText(message);
      setProblem(errorText(error));
    }
    setAnswering(false);
  };
  const clear = () => {
    setLines([]);
    setOpenId(undefined);
    setProblem('');
  };
  const open = lines.find(({ id }) => id === openId)?.trace;
  return { lines, text, setText, isAnswering, problem, send, clear, openId, setOpenId, open };
}

export type TryChatState = ReturnType<typeof useTryChat>;
