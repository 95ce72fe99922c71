import type { Persona } from '@sosia/core/contract';
import { useState } from 'react';
import type { DraftEditor } from '../draft/useDraft.ts';
import type { TryContact } from './ContactChoice.tsx';
import { useTryChat } from './useTryChat.ts';
import { useTryTargets } from './useTryTargets.ts';

/** The chat beside the editor: who answers, who writes, and the lines. */
export function useTrial(persona: Persona, editor: DraftEditor) {
  const targets = useTryTargets(persona, editor);
  const [targetId, setTargetId] = useState('');
  const [contact, setContact] = useState<TryContact>(null);
  const [openId, setOpenId] = useState<string>();
  const target = targets.find(({ id }) => id === targetId) ?? targets[0];
  const chat = useTryChat({ personaId: persona.id, target, contact, flush: editor.flush });
  const trace = chat.lines.find(({ id }) => id === openId)?.trace;
  return {
    /**
     * The answer whose trace is open; it stays open when the chat moves to another place on the
     * page.
     */
    openId: trace && openId,
    trace,
    toggleTrace: (id: string) => setOpenId(id === openId ? undefined : id),
    closeTrace: () => setOpenId(undefined),
    targets,
    target,
    contact,
    chat,
    chooseTarget: setTargetId,
    /** A different contact starts a new conversation. */
    chooseContact: (chosen: TryContact) => {
      if (chosen?.id === contact?.id) return;
      setContact(chosen);
      chat.clear();
    },
  };
}

export type Trial = ReturnType<typeof useTrial>;
