import { useTranslate } from 'ra-core';
import { labelKey } from './setting-words.ts';

/** `handoff.isModelAsked` as words, for a setting that has no translated name yet. */
const wordsOf = (path: string) =>
  (path.split('.').at(-1) ?? '').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** The name of a setting as the editor shows it, from its path, preceded by the part's name. */
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

/** The name of a setting alone, for places where a heading names its part. */
export function useSettingName(): (path: string) => string {
  const translate = useTranslate();
  return (path) => translate(labelKey(path), { _: wordsOf(path) });
}
