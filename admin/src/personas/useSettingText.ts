import { useTranslate } from 'react-admin';
import { useWords } from '../i18n/useWords.ts';
import { useFormats } from '../ui/formats.ts';
import { settingText } from './setting-changes.ts';

/** Where the words of a setting's choices are. */
const CHOICES: Record<string, string> = {
  'tone.emojis': 'settings.tone.emojiChoices',
  language: 'settings.tone.languages',
  'voice.mode': 'settings.voice.modes',
  'knowledge.scope': 'settings.knowledge.scopes',
};

/** The value of a setting as the editor shows it: in words, in the reader's figures. */
export function useSettingText(): (path: string, value: unknown) => string {
  const t = useWords();
  const translate = useTranslate();
  const formats = useFormats();
  return (path, value) => {
    const choices = CHOICES[path];
    if (choices) return translate(`${choices}.${value}`, { _: String(value) });
    if (typeof value === 'boolean') return translate(`ra.boolean.${value}`);
    if (typeof value === 'number') return figure(path, value, formats);
    if (path === 'knowledge.documentIds' && Array.isArray(value) && value.length > 0) {
      return t('documents.count', { smart_count: value.length });
    }
    return settingText(value);
  };
}

function figure(path: string, value: number, formats: ReturnType<typeof useFormats>): string {
  if (path === 'knowledge.threshold') return formats.percent(value);
  // The editor asks for seconds.
  return formats.number(path.startsWith('timing.') ? value / 1000 : value);
}
