import Alert from '@mui/material/Alert';
import { useMe } from '../../api/me.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSettings } from '../settings-context.ts';
import { ChoiceSetting, NumberSetting, SliderSetting, TextSetting } from './inputs.tsx';

const SLIDERS = [
  { field: 'stability', min: 0, max: 1 },
  { field: 'similarity', min: 0, max: 1 },
  { field: 'style', min: 0, max: 1 },
  { field: 'speed', min: 0.7, max: 1.2 },
] as const;

/** What happens with the voice messages of contacts. */
const HEARING: { field: 'transcriptionModel' | 'unclearText' | 'deafText'; rows?: number }[] = [
  { field: 'unclearText', rows: 2 },
  { field: 'deafText', rows: 2 },
  { field: 'transcriptionModel' },
];

export function VoiceSection() {
  const t = useWords();
  const me = useMe();
  const { draft, changePart, errorAt } = useSettings();
  const { voice } = draft;
  return (
    <>
      {me && !me.system.hasVoice && (
        <Alert severity="info">{t('settings.voice.unavailable')}</Alert>
      )}
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
      <TextSetting
        label={t('settings.voice.voiceId')}
        help={t('settings.voice.voiceIdHelp')}
        error={errorAt('voice.voiceId')}
        value={voice.voiceId}
        maxLength={100}
        onChange={(voiceId) => changePart('voice', { voiceId })}
      />
      {SLIDERS.map(({ field, min, max }) => (
        <SliderSetting
          key={field}
          label={t(`settings.voice.${field}`)}
          help={t(`settings.voice.${field}Help`)}
          value={voice[field]}
          min={min}
          max={max}
          onChange={(value) => changePart('voice', { [field]: value })}
        />
      ))}
      <NumberSetting
        label={t('settings.voice.maxSeconds')}
        help={t('settings.voice.maxSecondsHelp')}
        error={errorAt('voice.maxSeconds')}
        value={voice.maxSeconds}
        min={5}
        max={120}
        onChange={(value) => changePart('voice', { maxSeconds: value ?? Number.NaN })}
      />
      {HEARING.map(({ field, rows }) => (
        <TextSetting
          key={field}
          label={t(`settings.voice.${field}`)}
          help={t(`settings.voice.${field}Help`)}
          error={errorAt(`voice.${field}`)}
          value={voice[field]}
          rows={rows}
          maxLength={rows ? 1000 : 100}
          onChange={(value) => changePart('voice', { [field]: value })}
        />
      ))}
    </>
  );
}
