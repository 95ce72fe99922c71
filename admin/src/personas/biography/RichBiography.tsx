import { useEffect, useId } from 'react';
import { t } from '../../i18n/words.ts';
import { FieldFrame } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import BiographyEditor from './BiographyEditor.tsx';
import { isShownWhole } from './biography-markdown.ts';

interface Props {
  value: string;
  onChange: (markdown: string) => void;
  /** Called when the text has parts that this editor would lose. */
  onUnshown: () => void;
}

/**
 * The formatted view of the biography, as a field. It does not open a text that it cannot show
 * whole.
 */
export default function RichBiography({ value, onChange, onUnshown }: Props) {
  const id = useId();
  const { errorAt, isReadOnly } = useSettings();
  const isShown = isShownWhole(value);
  useEffect(() => {
    if (!isShown) onUnshown();
  }, [isShown, onUnshown]);
  if (!isShown) return null;
  const error = errorAt('biography');
  return (
    <FieldFrame
      id={id}
      label={t('settings.biography.label')}
      help={t('settings.biography.help')}
      error={error}
    >
      <BiographyEditor
        value={value}
        onChange={onChange}
        isReadOnly={isReadOnly}
        isWrong={Boolean(error)}
        labelId={`${id}-label`}
        helpId={`${id}-help`}
        placeholder={t('settings.biography.placeholder')}
      />
    </FieldFrame>
  );
}
