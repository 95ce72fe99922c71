import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { SPEECH_MODELS, TRANSCRIPTION_MODELS } from '@sosia/core/contract';
import { useMe } from '../../api/me.ts';
import { useWords } from '../../i18n/useWords.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useSettings } from '../draft/settings-context.ts';
import { useModels } from '../model/useModels.ts';
import { SayThis } from '../voice/SayThis.tsx';
import { VoicePicker } from '../voice/VoicePicker.tsx';
import { ChoiceSetting, NumberSetting, SliderSetting, TextSetting } from './inputs.tsx';

const SLIDERS = [
  { field: 'stability', min: 0, max: 1 },
  { field: 'similarity', min: 0, max: 1 },
  { field: 'style', min: 0, max: 1 },
  { field: 'speed', min: 0.7, max: 1.2 },
] as const;

/** Knows three steps of stability, and no style. */
const EXPRESSIVE = 'eleven_v3';

export function VoiceSection() {
  const t = useWords();
  const me = useMe();
  const { draft, changePart, errorAt, isReadOnly } = useSettings();
  const { voice } = draft;
  const hasService = me?.system.hasVoice ?? true;
  const isExpressive = voice.modelId === EXPRESSIVE;
  return (
    <>
      {!hasService && <Alert severity="info">{t('voices.noService')}</Alert>}
      <ChoiceSetting
        label={t('settings.voice.mode')}
        help={t('settings.voice.modeHelp')}
        value={voice.mode}
        choices={[
          ['never', t('settings.voice.modes.never')],
          ['mirror', t('settings.voice.modes.mirror')],
          ['always', t('settings.voice.modes.always')],
        ]}
        onChange={(mode) => changePart('voice', { mode })}
      />
      {hasService ? <VoicePicker /> : <VoiceById />}
      <SelectField
        label={t('voices.model')}
        help={t('voices.modelHelp')}
        value={voice.modelId}
        isDisabled={isReadOnly}
        choices={[
          ...SPEECH_MODELS.map((model) => ({ value: model, label: t(`voices.models.${model}`) })),
          ...(SPEECH_MODELS.some((model) => model === voice.modelId)
            ? []
            : [{ value: voice.modelId, label: t('voices.customModel', { name: voice.modelId }) }]),
        ]}
        onChange={(modelId) => changePart('voice', { modelId })}
      />
      {SLIDERS.filter(({ field }) => !(isExpressive && field === 'style')).map(
        ({ field, min, max }) => (
          <SliderSetting
            key={field}
            label={t(`settings.voice.${field}`)}
            help={t(`settings.voice.${field}Help`)}
            ends={{ low: t(`voices.ends.${field}.low`), high: t(`voices.ends.${field}.high`) }}
            value={voice[field]}
            min={min}
            max={max}
            step={isExpressive && field === 'stability' ? 0.5 : undefined}
            onChange={(value) => changePart('voice', { [field]: value })}
          />
        ),
      )}
      <SayThis />
      <NumberSetting
        label={t('settings.voice.maxSeconds')}
        help={t('settings.voice.maxSecondsHelp')}
        error={errorAt('voice.maxSeconds')}
        value={voice.maxSeconds}
        min={5}
        max={120}
        onChange={(value) => changePart('voice', { maxSeconds: value ?? Number.NaN })}
      />
      <Hearing />
    </>
  );
}

/** Where the account cannot be asked, its voices are known by their codes alone. */
function VoiceById() {
  const t = useWords();
  const { draft, changePart, errorAt } = useSettings();
  return (
    <TextSetting
      label={t('voices.byId')}
      help={t('voices.byIdHelp')}
      error={errorAt('voice.voiceId')}
      value={draft.voice.voiceId}
      maxLength={100}
      onChange={(voiceId) => changePart('voice', { voiceId: voiceId.trim() })}
    />
  );
}

/** What happens with the voice messages of contacts. */
function Hearing() {
  const t = useWords();
  const { draft, changePart, errorAt } = useSettings();
  const { voice } = draft;
  return (
    <>
      <Typography variant="h3" sx={{ mt: 1 }}>
        {t('voices.hearing')}
      </Typography>
      {(['unclearText', 'deafText'] as const).map((field) => (
        <TextSetting
          key={field}
          label={t(`settings.voice.${field}`)}
          help={t(`settings.voice.${field}Help`)}
          error={errorAt(`voice.${field}`)}
          value={voice[field]}
          rows={2}
          maxLength={1000}
          onChange={(value) => changePart('voice', { [field]: value })}
        />
      ))}
      <TranscriptionModel />
    </>
  );
}

/** OpenAI's by name; a server of one's own may have others. */
function TranscriptionModel() {
  const t = useWords();
  const { draft, changePart, errorAt, isReadOnly } = useSettings();
  const { takesAnyName } = useModels();
  const { transcriptionModel } = draft.voice;
  const field = {
    label: t('settings.voice.transcriptionModel'),
    help: t('settings.voice.transcriptionModelHelp'),
    error: errorAt('voice.transcriptionModel'),
    value: transcriptionModel,
    onChange: (model: string) => changePart('voice', { transcriptionModel: model }),
  };
  if (takesAnyName) return <TextSetting {...field} maxLength={100} />;
  const isListed = TRANSCRIPTION_MODELS.some((model) => model === transcriptionModel);
  return (
    <SelectField
      {...field}
      isDisabled={isReadOnly}
      choices={[
        ...TRANSCRIPTION_MODELS.map((model) => ({
          value: model as string,
          label: t(`voices.transcriptions.${model}`),
        })),
        ...(isListed ? [] : [{ value: transcriptionModel, label: transcriptionModel }]),
      ]}
    />
  );
}
