import type { PersonaSettings } from '@sosia/core/contract';
import { createContext, useContext } from 'react';
import { t } from '../../i18n/words.ts';
import { formats } from '../../ui/index.ts';
import { setAt } from '../changes/apply-changes.ts';
import type { DraftEditor } from './useDraft.ts';

interface Settings {
  editor: Pick<DraftEditor, 'draft' | 'errors' | 'replace'> & Partial<Pick<DraftEditor, 'flush'>>;
  isReadOnly: boolean;
}

export const SettingsContext = createContext<Settings | null>(null);

/** The parts of the settings that are objects; their fields are changed one by one. */
type Parts = {
  [K in keyof PersonaSettings as PersonaSettings[K] extends unknown[] | string
    ? never
    : K]: PersonaSettings[K];
};

/** What a section needs: the draft, functions that change it, and its errors by path. */
export function useSettings() {
  const context = useContext(SettingsContext);
  if (!context) throw new Error('useSettings is used outside a SettingsContext');
  const { editor, isReadOnly } = context;
  const { draft, errors } = editor;
  return {
    draft,
    isReadOnly,
    /** The draft has no errors, so it can be saved. */
    isDraftValid: errors.size === 0,
    hasErrorIn: (part: keyof PersonaSettings) =>
      [...errors.keys()].some((path) => path.split('.')[0] === part),
    change: (patch: Partial<PersonaSettings>) => editor.replace((now) => ({ ...now, ...patch })),
    changePart: <K extends keyof Parts>(part: K, patch: Partial<Parts[K]>) =>
      editor.replace((now) => ({ ...now, [part]: { ...now[part], ...patch } })),
    set: (path: string, value: unknown) =>
      editor.replace((now) => setAt(now, path.split('.'), () => value) as PersonaSettings),
    errorAt: (path: string): string | undefined => {
      const error = errors.get(path);
      if (!error) return undefined;
      if (error.kind === 'tooLong') {
        return t('settings.invalid.tooLong', { max: formats.number(error.max) });
      }
      return t(`settings.invalid.${error.kind}`);
    },
  };
}
