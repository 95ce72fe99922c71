import type { DraftSave, Persona, PersonaSettings } from '@sosia/core/contract';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ApiError } from '../../api/index.ts';
import { markStep } from '../../home/first-visit.ts';
import { isSame } from '../changes/setting-changes.ts';
import { type NewerDraft, newerDraftOf, savePersona } from '../persona-requests.ts';
import { draftErrors } from './draft-errors.ts';

/** The draft is saved after this pause in typing. */
const PAUSE_MS = 1_000;
/** Delay before an unreachable server is tried again. */
const RETRY_MS = 5_000;

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'invalid';

/** A refused save is not repeated unchanged; an unreachable or failing server is tried again. */
const isFinal = (error: unknown) =>
  error instanceof ApiError && error.status >= 400 && error.status < 500;

/** The draft being edited: saved automatically, never over somebody else's newer draft. */
export function useDraft(persona: Persona) {
  const client = useQueryClient();
  const { id } = persona;
  const { draft, saved, current, replace, keep, revision } = useShownDraft(persona);
  const [phase, setPhase] = useState<'idle' | 'saving' | 'failed'>('idle');
  const [refused, setRefused] = useState<PersonaSettings>();
  const [conflict, setConflict] = useState<DraftConflict | null>(null);
  const running = useRef<Promise<boolean>>(undefined);
  const errors = useMemo(() => draftErrors(draft), [draft]);

  const adopt = useCallback(
    (newer: NewerDraft) => {
      keep(newer.draft, newer);
      replace(newer.draft);
      setConflict(null);
      setPhase('idle');
    },
    [replace, keep],
  );

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const sending = current.current.draft;
    if (sending === current.current.saved) return true;
    if (draftErrors(sending).size > 0) return false;
    setPhase('saving');
    try {
      const body = { draft: sending, draftRevision: current.current.revision };
      const next = await savePersona(id, body);
      keep(sending, next);
      setPhase('idle');
      remember(client, next);
      return true;
    } catch (error) {
      const newer = newerDraftOf(error);
      // Saved by a request whose response was lost, or in another window: there is no conflict.
      const isSaved = newer !== null && isSame(newer.draft, sending);
      if (isSaved) keep(sending, newer);
      setPhase(isSaved ? 'idle' : 'failed');
      setConflict(newer && !isSaved ? { ...newer, base: current.current.saved } : null);
      if (isFinal(error) && !isSaved) setRefused(sending);
      return isSaved;
    }
  }, [id, client, current, keep]);

  const save = useCallback(() => {
    running.current ??= saveOnce().finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [saveOnce]);

  /** Saves whatever is unsaved now; resolves to false when that fails. */
  const flush = useCallback(() => saveAll(current, save), [current, save]);

  const isWaiting =
    draft !== saved && draft !== refused && errors.size === 0 && !conflict && phase !== 'saving';
  useLater(isWaiting, draft, phase === 'failed' ? RETRY_MS : PAUSE_MS, save);

  const [news, forgetNews] = useNewer(persona, current, running, adopt);

  /** Continues with the merged draft instead of the refused one, and saves it. */
  const settle = (merged: PersonaSettings) => {
    if (!conflict) return;
    adopt(conflict);
    replace(merged);
    setRefused(undefined);
    void save();
  };

  const state = stateOf(draft === saved, errors.size > 0, phase);
  return {
    ...{ draft, replace, errors, state, flush, revision, conflict, settle, adopt, save },
    ...{ news, forgetNews },
  };
}

/** The draft on the screen, and how much of it the server has. */
function useShownDraft(persona: Persona) {
  const [draft, setDraft] = useState(persona.draft);
  const [saved, setSaved] = useState(persona.draft);
  const current = useRef({ draft, saved, revision: persona.draftRevision });
  /** A function receives the current draft, not the one that was on screen when it was created. */
  const replace = useCallback((change: Change) => {
    const next = typeof change === 'function' ? change(current.current.draft) : change;
    current.current.draft = next;
    setDraft(next);
  }, []);
  const keep = useCallback((sent: PersonaSettings, { draftRevision }: Revised) => {
    current.current.saved = sent;
    current.current.revision = draftRevision;
    setSaved(sent);
  }, []);
  /** The revision that was last saved or adopted. */
  const revision = useCallback(() => current.current.revision, []);
  return { draft, saved, current, replace, keep, revision };
}

export type DraftEditor = ReturnType<typeof useDraft>;

/** Somebody else's newer draft, with the draft that both editors started from. */
export interface DraftConflict extends NewerDraft {
  base: PersonaSettings;
}

/** What somebody else changed while nothing here was unsaved; the screen already shows it. */
interface DraftNews {
  before: PersonaSettings;
  after: PersonaSettings;
  by: DraftSave | null;
}

type Change = PersonaSettings | ((now: PersonaSettings) => PersonaSettings);

type Revised = Pick<Persona, 'draftRevision'>;

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

/** Updates the cached persona, so that other screens show what was saved. */
function remember(client: QueryClient, persona: Persona): void {
  client.setQueriesData({ queryKey: ['personas', 'getOne', { id: persona.id }] }, persona);
  void client.invalidateQueries({ queryKey: ['personas', 'getList'] });
  markStep('edit');
}

/** Adopts what somebody else saved, as long as nothing of ours is unsaved. */
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
    // Several saves in a row by somebody else make one notice.
    setNews((last) => ({ before: last?.after === saved ? last.before : saved, after, by }));
    adopt(persona);
  }, [persona, current, running, adopt]);
  return [news, useCallback(() => setNews(null), [])];
}

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
