import type { PersonaSettings } from '@sosia/core/contract';
import { translate } from '../../i18n/words.ts';
import { labelKey } from '../changes/setting-words.ts';
import { useSettings } from './settings-context.ts';

/**
 * The paths of settings that hold a given type of value: `voice.maxSeconds`,
 * `quickReplies.2.reply`.
 */
export type PathTo<V> =
  | { [P in keyof PersonaSettings]: PathIn<PersonaSettings[P], P, V> }[keyof PersonaSettings]
  | `quickReplies.${number}.${string}`
  | `tone.examples.${number}.${string}`;

type PathIn<Part, P extends string, V> = Part extends V
  ? P
  : Part extends readonly unknown[] | string
    ? never
    : { [F in keyof Part & string]: Part[F] extends V ? `${P}.${F}` : never }[keyof Part & string];

/** The props that every input of a setting has. */
export interface SettingProps<V> {
  path: PathTo<V>;
  /** The text key of its name, when not the default; its help text has the same key plus `Help`. */
  words?: string;
  help?: string;
  error?: string;
}

/** One setting of the draft, as an input needs it: label, help and error. */
export function useSetting<V>({ path, words = labelKey(path), help, error }: SettingProps<V>) {
  const { draft, set, errorAt, isReadOnly } = useSettings();
  const value = path.split('.').reduce<unknown>((at, key) => Object(at)[key], draft) as V;
  return {
    label: translate(words),
    help: help ?? translate(`${words}Help`),
    error: error ?? errorAt(path),
    value,
    onChange: (next: V) => set(path, next),
    isReadOnly,
  };
}
