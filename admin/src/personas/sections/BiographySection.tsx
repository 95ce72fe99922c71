import { useWords } from '../../i18n/useWords.ts';
import { useSettings } from '../settings-context.ts';
import { TextSetting } from './inputs.tsx';

export function BiographySection() {
  const t = useWords();
  const { draft, change, errorAt } = useSettings();
  return (
    <TextSetting
      rows={16}
      label={t('settings.biography.label')}
      help={t('settings.biography.help')}
      error={errorAt('biography')}
      value={draft.biography}
      maxLength={50_000}
      onChange={(biography) => change({ biography })}
    />
  );
}
