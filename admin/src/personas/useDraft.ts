import type { DraftSave, Persona, PersonaSettings } from '@sosia/core/contract';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ApiError } from '../api/http.ts';
import { markStep } from '../home/first-visit.ts';
import { draftErrors } from './draft-errors.ts';
import { type NewerDraft, newerDraftOf, savePersona } from './persona-requests.ts';

/** The pause in typing after which the draft is saved. */
const PAUSE_MS = 1_000;
/** An unreached server is tried again after this. */
const RETRY_MS = 5_000;

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'invalid';

/** A refusal is not repeated as it is; an unreached or failing server is tried again. */
const isFinal = (error: unknown) =>
  error instanceof ApiError && error.status >= 400 && error.status < 500;

/** The draft being edited: saved by itself, never over somebody else's newer one. */
export function useDraft(persona: Persona) {
  const client = useQueryClient();
  const { id } = persona;
  const [draft, setDraft] = useState(persona.draft);
  const [saved, setSaved] = useState(persona.draft);
  const [phase, setPhase] = useState<'idle' | 'saving' | 'failed'>('idle');
  const [refused, setRefused] = useState<PersonaSettings>();
  const [conflict, setConflict] = useState<DraftConflict | null>(null);
  const current = useRef({ draft, saved, revision: persona.draftRevision });
  const running = useRef<Promise<boolean>>(undefined);
  const errors = useMemo(() => draftErrors(draft), [draft]);

  /** A function gets the draft of now, whatever was on the screen when it was made. */
  const replace = useCallback((change: Change) => {
    const next = typeof change === 'function' ? change(current.current.draft) : change;
    current.current.draft = next;
    setDraft(next);
  }, []);
  const adopt = useCallback(
    (newer: NewerDraft) => {
      current.current = { draft: newer.draft, saved: newer.draft, revision: newer.draftRevision };
      replace(newer.draft);
      setSaved(newer.draft);
      setConflict(null);
      setPhase('idle');
    },
    [replace],
  );

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const sending = current.current.draft;
    if (sending === current.current.saved) return true;
    if (draftErrors(sending).size > 0) return false;
    setPhase('saving');
    try {
      const body = { draft: sending, draftRevision: current.current.revision };
      const next = await savePersona(id, body);
      current.current.revision = next.draftRevision;
      current.current.saved = sending;
      setSaved(sending);
      setPhase('idle');
      remember(client, next);
      return true;
    } catch (error) {
      setPhase('failed');
      const newer = newerDraftOf(error);
      setConflict(newer && { ...newer, base: current.current.saved });
      if (isFinal(error)) setRefused(sending);
      return false;
    }
  }, [id, client]);

  const save = useCallback(() => {
    running.current ??= saveOnce().finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [saveOnce]);

  /** Saves whatever is unsaved now; false when it could not. */
  const flush = useCallback(() => saveAll(current, save), [save]);

  const isWaiting =
    draft !== saved && draft !== refused && errors.size === 0 && !conflict && phase !== 'saving';
  useLater(isWaiting, draft, phase === 'failed' ? RETRY_MS : PAUSE_MS, save);

  const [news, forgetNews] = useNewer(persona, current, running, adopt);

  /** Goes on with this draft instead of the one that was refused, and saves it. */
  const settle = (merged: PersonaSettings) => {
    if (!conflict) return;
    adopt(conflict);
    replace(merged);
    setRefused(undefined);
    void save();
  };

  const state = stateOf(draft === saved, errors.size > 0, phase);
  return { draft, replace, errors, state, flush, conflict, settle, adopt, save, news, forgetNews };
}

export type DraftEditor = ReturnType<typeof useDraft>;

/** Somebody else's newer draft, with what both editors began with. */
export interface DraftConflict extends NewerDraft {
  base: PersonaSettings;
}

/** What somebody else changed while nothing here was unsaved: it is on the screen already. */
interface DraftNews {
  before: PersonaSettings;
  after: PersonaSettings;
  by: DraftSave | null;
}

type Change = PersonaSettings | ((now: PersonaSettings) => PersonaSettings);

interface Current {
  draft: PersonaSettings;
  saved: PersonaSettings;
  revision: number;
}

async function saveAll(current: RefObject<Current>, save: () => Promise<boolean>) {
  while (current.current.draft !== current.current.saved) {
    if (!(await save())) return false;
  }
  return true;
}

/** What was saved is what the other screens show. */
function remember(client: QueryClient, persona: Persona): void {
  client.setQueriesData({ queryKey: ['personas', 'getOne', { id: persona.id }] }, persona);
  void client.invalidateQueries({ queryKey: ['personas', 'getList'] });
  markStep('edit');
}

/** Takes over what somebody else saved, as long as nothing of ours is unsaved. */
function useNewer(
  persona: Persona,
  current: RefObject<Current>,
  running: RefObject<Promise<boolean> | undefined>,
  adopt: (newer: NewerDraft) => void,
): [DraftNews | null, () => void] {
  const [news, setNews] = useState<DraftNews | null>(null);
  useEffect(() => {
    const { draft, saved, revision } = current.current;
    const isClean = draft === saved && !running.current;
    if (!isClean || persona.draftRevision <= revision) return;
    const { draft: after, draftSaved: by } = persona;
    // Several savings of the other hand in a row are one piece of news.
    setNews((last) => ({ before: last?.after === saved ? last.before : saved, after, by }));
    adopt(persona);
  }, [persona, current, running, adopt]);
  return [news, useCallback(() => setNews(null), [])];
}

/** Does it after a pause in which the value stays as it is. */
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
