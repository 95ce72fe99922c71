import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useMe } from '../../api/me.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useFormats } from '../../ui/formats.ts';
import { useSettings } from '../draft/settings-context.ts';
import { FallbackModel } from '../model/FallbackModel.tsx';
import { ModelChoice } from '../model/ModelChoice.tsx';
import { PromptSizeNote } from '../model/PromptSizeNote.tsx';
import { useModels } from '../model/useModels.ts';
import { NumberSetting } from './inputs.tsx';

/** Of what is written in Portuguese a token is some three quarters of a word. */
const WORDS_PER_TOKEN = 0.75;

export function ModelSection() {
  const t = useWords();
  const me = useMe();
  const formats = useFormats();
  const { draft, changePart, errorAt } = useSettings();
  const { maxOutputTokens } = draft.model;
  const words = Number.isFinite(maxOutputTokens)
    ? t('models.words', {
        tokens: formats.number(maxOutputTokens),
        words: formats.number(Math.round((maxOutputTokens * WORDS_PER_TOKEN) / 10) * 10),
      })
    : '';
  return (
    <>
      {me?.system.isOffline && <Alert severity="info">{t('models.offline')}</Alert>}
      <ModelChoice />
      <FallbackModel />
      <Temperature />
      <NumberSetting
        label={t('settings.model.maxOutputTokens')}
        help={`${t('settings.model.maxOutputTokensHelp')} ${words}`}
        error={errorAt('model.maxOutputTokens')}
        value={draft.model.maxOutputTokens}
        min={64}
        max={8000}
        step={100}
        onChange={(value) => changePart('model', { maxOutputTokens: value ?? Number.NaN })}
      />
      <PromptSizeNote />
    </>
  );
}

/** Only where the model takes it. What was set stays, for the day the model is changed back. */
function Temperature() {
  const t = useWords();
  const { draft, changePart, errorAt } = useSettings();
  const { factsOf } = useModels();
  const { name, temperature } = draft.model;
  if (factsOf(name)?.takesTemperature === false) {
    return (
      <div>
        <Typography sx={{ fontWeight: 600, fontSize: '0.9375rem' }}>
          {t('settings.model.temperature')}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('models.fixedTemperature', { model: name })}
        </Typography>
      </div>
    );
  }
  return (
    <NumberSetting
      label={t('settings.model.temperature')}
      help={t('settings.model.temperatureHelp')}
      error={errorAt('model.temperature')}
      value={temperature}
      min={0}
      max={2}
      step={0.1}
      onChange={(value) => changePart('model', { temperature: value })}
    />
  );
}
