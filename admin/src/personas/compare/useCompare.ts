import type { Persona } from '@sosia/core/contract';
import { useState } from 'react';
import type { Recording } from '../../chat/index.ts';
import type { DraftEditor } from '../draft/useDraft.ts';
import type { TryContact } from '../try/ContactChoice.tsx';
import { useTryChat } from '../try/useTryChat.ts';
import { type TryTarget, useTryTargets } from '../try/useTryTargets.ts';

/** Each message is compared by itself, so there is no burst to wait for. */
const AT_ONCE = { quietPeriodMs: 0, maxWaitMs: 0 };

/** Two chats that get the same messages: by default, the published version and the draft. */
export function useCompare(persona: Persona, editor: DraftEditor) {
  const targets = useTryTargets(persona, editor);
  const [chosen, setChosen] = useState<{ left?: string; right?: string }>({});
  const [contact, setContact] = useState<TryContact>(null);
  const targetOf = (id: string | undefined): TryTarget => ({
    ...(targets.find((target) => target.id === id) ?? targets[0]),
    timing: AT_ONCE,
  });
  const left = targetOf(chosen.left ?? persona.publishedVersion?.id);
  const right = targetOf(chosen.right ?? '');
  const options = { personaId: persona.id, contact, flush: editor.flush };
  const first = useTryChat({ ...options, target: left });
  const second = useTryChat({ ...options, target: right });
  const both = [first, second];
  const clear = () => {
    for (const chat of both) chat.clear();
  };
  const tell = (say: (chat: typeof first) => unknown) => {
    for (const chat of both) {
      // Where one side would have called an attendant, the comparison goes on.
      chat.handBack();
      void say(chat);
    }
  };
  return {
    targets,
    left: { target: left, chat: first },
    right: { target: right, chat: second },
    contact,
    isBusy: both.some(({ isAnswering, isWaiting }) => isAnswering || isWaiting),
    problem: both.map(({ problem }) => problem).find(Boolean),
    retry: () => tell((chat) => chat.retry()),
    clear,
    chooseTarget: (side: 'left' | 'right', id: string) => {
      setChosen({ left: left.id, right: right.id, [side]: id });
      clear();
    },
    chooseContact: (next: TryContact) => {
      setContact(next);
      clear();
    },
    send: (text: string) => tell((chat) => chat.send(text)),
    sendVoice: (recording: Recording) => tell((chat) => chat.sendVoice(recording)),
    sendFile: (file: File) => tell((chat) => chat.sendFile(file)),
  };
}

export type Comparison = ReturnType<typeof useCompare>;
