import { SPEECH_MODELS, TRANSCRIPTION_MODELS } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { useModels } from '../model/useModels.ts';
import { NameSetting } from './inputs.tsx';

/** The fallback model: one of those on offer, or any other where the server may know it. */
export function FallbackModel() {
  const { listed, takesAnyName } = useModels();
  const choices = listed.map(({ name }) => ({ value: name, label: name }));
  return (
    <NameSetting
      path="model.fallback"
      takesAnyName={takesAnyName}
      choices={[{ value: '', label: t('models.none') }, ...choices]}
    />
  );
}

export function SpeechModel() {
  return (
    <NameSetting
      path="voice.modelId"
      nameOf={(name) => t('voices.customModel', { name })}
      choices={SPEECH_MODELS.map((value) => ({ value, label: t(`voices.models.${value}`) }))}
    />
  );
}

/** OpenAI's models by name; a self-hosted server may have others. */
export function TranscriptionModel() {
  const { takesAnyName } = useModels();
  return (
    <NameSetting
      path="voice.transcriptionModel"
      takesAnyName={takesAnyName}
      choices={TRANSCRIPTION_MODELS.map((value) => ({
        value,
        label: t(`voices.transcriptions.${value}`),
      }))}
    />
  );
}
