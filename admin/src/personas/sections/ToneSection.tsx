import { useWords } from '../../i18n/useWords.ts';
import { useSettings } from '../settings-context.ts';
import { ChoiceSetting, TextSetting } from './inputs.tsx';

export function ToneSection() {
  const t = useWords();
  const { draft, change, changePart, errorAt } = useSettings();
  return (
    <>
      <TextSetting
        rows={4}
        label={t('settings.tone.style')}
        help={t('settings.tone.styleHelp')}
        error={errorAt('tone.style')}
        value={draft.tone.style}
        maxLength={2000}
        onChange={(style) => changePart('tone', { style })}
      />
      <ChoiceSetting
        label={t('settings.tone.emojis')}
        help={t('settings.tone.emojisHelp')}
        value={draft.tone.emojis}
        choices={[
          ['never', t('settings.tone.emojiChoices.never')],
          ['few', t('settings.tone.emojiChoices.few')],
          ['many', t('settings.tone.emojiChoices.many')],
        ]}
        onChange={(emojis) => changePart('tone', { emojis })}
      />
      <ChoiceSetting
        label={t('settings.tone.language')}
        help={t('settings.tone.languageHelp')}
        value={draft.language}
        choices={[
          ['pt-BR', t('settings.tone.languages.pt-BR')],
          ['en', t('settings.tone.languages.en')],
          ['auto', t('settings.tone.languages.auto')],
        ]}
        onChange={(language) => change({ language })}
      />
    </>
  );
}
