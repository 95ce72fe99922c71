import { t, translate } from '../../i18n/words.ts';
import { labelKey } from './setting-words.ts';

/** `handoff.isModelAsked` as words, for a setting that has no translated name yet. */
const wordsOf = (path: string) =>
  (path.split('.').at(-1) ?? '').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** The name of a setting as the editor shows it, from its path, preceded by the part's name. */
export function settingLabel(path: string): string {
  const [part = '', leaf] = path.split('.');
  if (part === 'quickReplies' && leaf && !Number.isNaN(Number(leaf))) {
    return t('settings.quickReplies.item', { number: Number(leaf) + 1 });
  }
  return leaf ? `${settingName(part)} · ${settingName(path)}` : settingName(part);
}

/** The name of a setting alone, for places where a heading names its part. */
export const settingName = (path: string) => translate(labelKey(path), { _: wordsOf(path) });
