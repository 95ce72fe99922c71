import { useWords } from '../../i18n/useWords.ts';
import { useSettings } from '../draft/settings-context.ts';
import { useSampleVariables } from '../rules/useSampleVariables.ts';
import { VariableTextSetting } from '../rules/VariableTextSetting.tsx';

export function GreetingSection() {
  const t = useWords();
  const { draft, change, errorAt } = useSettings();
  const variables = useSampleVariables();
  return (
    <>
      <VariableTextSetting
        label={t('settings.greeting.greeting')}
        help={t('settings.greeting.greetingHelp')}
        error={errorAt('greeting')}
        value={draft.greeting}
        variables={variables}
        after={t('settings.greeting.previewAnswer')}
        onChange={(greeting) => change({ greeting })}
      />
      <VariableTextSetting
        label={t('settings.greeting.fallback')}
        help={t('settings.greeting.fallbackHelp')}
        error={errorAt('fallback')}
        value={draft.fallback}
        variables={variables}
        onChange={(fallback) => change({ fallback })}
      />
    </>
  );
}
