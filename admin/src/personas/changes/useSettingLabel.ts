import { useTranslate } from 'ra-core';
import { labelKey } from './setting-words.ts';

/** `handoff.isModelAsked` as words, for a setting whose name nobody has written yet. */
const wordsOf = (path: string) =>
  (path.split('.').at(-1) ?? '').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/**
 * The name of a setting as the editor calls it, from its path; the part's name stands before it.
 */
export function useSettingLabel(): (path: string) => string {
  const translate = useTranslate();
  const nameOf = useSettingName();
  return (path) => {
    const [part = '', leaf] = path.split('.');
    if (part === 'quickReplies' && leaf && !Number.isNaN(Number(leaf))) {
      return translate('settings.quickReplies.item', { number: Number(leaf) + 1 });
    }
    return leaf ? `${nameOf(part)} · ${nameOf(path)}` : nameOf(part);
  };
}

/** The name of a setting alone, for where its part is named above it. */
export function useSettingName(): (path: string) => string {
  const translate = useTranslate();
  return (path) => translate(labelKey(path), { _: wordsOf(path) });
}
