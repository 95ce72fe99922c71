import { useWords } from '../../i18n/useWords.ts';
import { useSettings } from '../settings-context.ts';
import { LinesSetting, SwitchSetting, TextSetting } from './inputs.tsx';

export function HandoffSection() {
  const t = useWords();
  const { draft, changePart, errorAt } = useSettings();
  const { handoff } = draft;
  return (
    <>
      <SwitchSetting
        label={t('settings.handoff.isEnabled')}
        help={t('settings.handoff.isEnabledHelp')}
        value={handoff.isEnabled}
        onChange={(isEnabled) => changePart('handoff', { isEnabled })}
      />
      <LinesSetting
        label={t('settings.handoff.words')}
        help={t('settings.handoff.wordsHelp')}
        error={errorAt('handoff.words')}
        value={handoff.words}
        onChange={(words) => changePart('handoff', { words })}
      />
      <TextSetting
        rows={3}
        label={t('settings.handoff.text')}
        help={t('settings.handoff.textHelp')}
        error={errorAt('handoff.text')}
        value={handoff.text}
        maxLength={4000}
        onChange={(text) => changePart('handoff', { text })}
      />
    </>
  );
}
