import { useWords } from '../../i18n/useWords.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useSettings } from '../draft/settings-context.ts';
import { TextSetting } from '../sections/inputs.tsx';
import { useModels } from './useModels.ts';

/** Who tries next: one of those on offer, or any where the server may know others. */
export function FallbackModel() {
  const t = useWords();
  const { draft, changePart, errorAt, isReadOnly } = useSettings();
  const { listed, takesAnyName } = useModels();
  const { fallback } = draft.model;
  const field = {
    label: t('settings.model.fallback'),
    help: t('settings.model.fallbackHelp'),
    error: errorAt('model.fallback'),
    value: fallback,
    onChange: (name: string) => changePart('model', { fallback: name }),
  };
  if (takesAnyName) return <TextSetting {...field} maxLength={100} />;
  const names = [...new Set([...listed.map(({ name }) => name), fallback])].filter(Boolean);
  return (
    <SelectField
      {...field}
      isDisabled={isReadOnly}
      choices={[
        { value: '', label: t('models.none') },
        ...names.map((name) => ({ value: name, label: name })),
      ]}
    />
  );
}
