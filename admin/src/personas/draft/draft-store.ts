import type { DraftSave, Persona, PersonaSettings } from '@sosia/core/contract';
import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../../api/index.ts';
import { markStep } from '../../home/first-visit.ts';
import { sharedValue } from '../../ui/index.ts';
import { isSame } from '../changes/setting-changes.ts';
import { type NewerDraft, newerDraftOf, savePersona } from '../persona-requests.ts';
import { draftErrors } from './draft-errors.ts';

/** The draft on the screen, and how much of it the server has. */
interface State {
  draft: PersonaSettings;
  /** The draft that was last saved or adopted, and its revision. */
  saved: PersonaSettings;
  revision: number;
  phase: 'idle' | 'saving' | 'failed';
  /** The draft that the server refused; it is not sent again unchanged. */
  refused?: PersonaSettings;
  conflict: DraftConflict | null;
  news: DraftNews | null;
}

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

/** A refused save is not repeated unchanged; an unreachable or failing server is tried again. */
const isFinal = (error: unknown) =>
  error instanceof ApiError && error.status >= 400 && error.status < 500;

/** The server has this draft now. */
const keep = (saved: PersonaSettings, { draftRevision }: Pick<Persona, 'draftRevision'>) =>
  ({ saved, revision: draftRevision, phase: 'idle', conflict: null }) as const;

/** The server's draft is also the one on the screen. */
const adopt = (newer: NewerDraft) => ({ draft: newer.draft, ...keep(newer.draft, newer) });

/** Holds a persona's draft, and saves it, but never over somebody else's newer draft. */
export function draftStore(persona: Persona, client: QueryClient) {
  const { get, set, useValue } = sharedValue<State>({ ...adopt(persona), news: null });
  const update = (changes: Partial<State>) => set({ ...get(), ...changes });
  let running: Promise<boolean> | undefined;

  /** A function receives the current draft, not the one that was on screen when it was created. */
  const replace = (change: Change) =>
    update({ draft: typeof change === 'function' ? change(get().draft) : change });

  async function saveOnce(): Promise<boolean> {
    const { draft, saved, revision } = get();
    if (draft === saved) return true;
    if (draftErrors(draft).size > 0) return false;
    update({ phase: 'saving' });
    try {
      const next = await savePersona(persona.id, { draft, draftRevision: revision });
      update(keep(draft, next));
      remember(client, next);
      return true;
    } catch (error) {
      const newer = newerDraftOf(error);
      if (newer && isSame(newer.draft, draft)) {
        // Saved by a request whose response was lost, or in another window: there is no conflict.
        update(keep(draft, newer));
        return true;
      }
      update({ phase: 'failed', conflict: newer && { ...newer, base: get().saved } });
      if (isFinal(error)) update({ refused: draft });
      return false;
    }
  }

  const save = () => {
    running ??= saveOnce().finally(() => {
      running = undefined;
    });
    return running;
  };

  /** Saves whatever is unsaved now; resolves to false when that fails. */
  const flush = async () => {
    while (get().draft !== get().saved) {
      if (!(await save())) return false;
    }
    return true;
  };

  /** Continues with the merged draft instead of the refused one, and saves it. */
  const settle = (merged: PersonaSettings) => {
    const { conflict } = get();
    if (!conflict) return;
    update({ ...adopt(conflict), draft: merged, refused: undefined });
    void save();
  };

  /** Adopts what somebody else saved, as long as nothing of ours is unsaved. */
  const follow = (newer: Persona) => {
    const { draft, saved, revision, news } = get();
    const isClean = draft === saved && !running;
    if (!isClean || newer.draftRevision <= revision) return;
    // Several saves in a row by somebody else make one notice.
    const before = news?.after === saved ? news.before : saved;
    const { draft: after, draftSaved: by } = newer;
    update({ ...adopt(newer), news: { before, after, by } });
  };

  return {
    useValue,
    replace,
    save,
    flush,
    settle,
    follow,
    forgetNews: () => update({ news: null }),
    revision: () => get().revision,
  };
}

/** Updates the cached persona, so that other screens show what was saved. */
function remember(client: QueryClient, persona: Persona): void {
  client.setQueriesData({ queryKey: ['personas', 'getOne', { id: persona.id }] }, persona);
  void client.invalidateQueries({ queryKey: ['personas', 'getList'] });
  markStep('edit');
}
