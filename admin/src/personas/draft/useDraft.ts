import type { Persona } from '@sosia/core/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { draftErrors } from './draft-errors.ts';
import { draftStore } from './draft-store.ts';

/** The draft is saved after this pause in typing. */
const PAUSE_MS = 1_000;
/** Delay before an unreachable server is tried again. */
const RETRY_MS = 5_000;

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'invalid';

/** The draft being edited: saved automatically, and kept up to date with other editors' saves. */
export function useDraft(persona: Persona) {
  const client = useQueryClient();
  const [{ useValue, follow, ...actions }] = useState(() => draftStore(persona, client));
  const { draft, saved, refused, phase, conflict, news } = useValue();
  const errors = useMemo(() => draftErrors(draft), [draft]);
  const isWaiting =
    draft !== saved && draft !== refused && errors.size === 0 && !conflict && phase !== 'saving';
  useLater(isWaiting, draft, phase === 'failed' ? RETRY_MS : PAUSE_MS, actions.save);
  useEffect(() => follow(persona), [persona, follow]);
  const state = stateOf(draft === saved, errors.size > 0, phase);
  return { ...actions, draft, errors, state, conflict, news };
}

export type DraftEditor = ReturnType<typeof useDraft>;

/** Acts once the value has stayed the same for a while. */
function useLater(isWanted: boolean, value: unknown, ms: number, act: () => unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value begins the pause again
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  }, [isWanted, value, ms, act]);
}

function stateOf(isSaved: boolean, isInvalid: boolean, phase: string): SaveState {
  if (isSaved) return 'saved';
  if (isInvalid) return 'invalid';
  if (phase === 'saving') return 'saving';
  return phase === 'failed' ? 'failed' : 'unsaved';
}
