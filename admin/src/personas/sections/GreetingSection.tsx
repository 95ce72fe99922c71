import { useWords } from '../../i18n/useWords.ts';
import { useSettings } from '../settings-context.ts';
import { TextSetting } from './inputs.tsx';

export function GreetingSection() {
  const t = useWords();
  const { draft, change, errorAt } = useSettings();
  return (
    <>
      <TextSetting
        rows={4}
        label={t('settings.greeting.greeting')}
        help={t('settings.greeting.greetingHelp')}
        error={errorAt('greeting')}
        value={draft.greeting}
        maxLength={4000}
        onChange={(greeting) => change({ greeting })}
      />
      <TextSetting
        rows={4}
        label={t('settings.greeting.fallback')}
        help={t('settings.greeting.fallbackHelp')}
        error={errorAt('fallback')}
        value={draft.fallback}
        maxLength={4000}
        onChange={(fallback) => change({ fallback })}
      />
    </>
  );
}
