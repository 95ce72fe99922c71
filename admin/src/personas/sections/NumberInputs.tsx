import { Alert, Typography } from '@mui/material';
import { t } from '../../i18n/words.ts';
import { useMoney } from '../../money/useMoney.ts';
import { formats, Quiet } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import { useModels } from '../model/useModels.ts';
import { NumberSetting, PERCENT } from './inputs.tsx';

export function FailedAnswers() {
  const unit = t('settings.handoff.failedAnswersUnit');
  return <NumberSetting path="handoff.failedAnswers" isOptional unit={unit} min={1} max={10} />;
}

/** Shown only if the model supports it. The value is kept in case the model is changed back. */
export function Temperature() {
  const { name } = useSettings().draft.model;
  const { factsOf } = useModels();
  if (factsOf(name)?.takesTemperature === false) {
    return (
      <div>
        <Typography sx={{ fontWeight: 600, fontSize: '0.9375rem' }}>
          {t('settings.model.temperature')}
        </Typography>
        <Quiet>{t('models.fixedTemperature', { model: name })}</Quiet>
      </div>
    );
  }
  return <NumberSetting path="model.temperature" isOptional min={0} max={2} step={0.1} />;
}

/** In Portuguese, a token is about three quarters of a word. */
const WORDS_PER_TOKEN = 0.75;

export function OutputTokens() {
  const { maxOutputTokens } = useSettings().draft.model;
  const words = Number.isFinite(maxOutputTokens)
    ? t('models.words', {
        tokens: formats.number(maxOutputTokens),
        words: formats.number(Math.round((maxOutputTokens * WORDS_PER_TOKEN) / 10) * 10),
      })
    : '';
  const help = `${t('settings.model.maxOutputTokensHelp')} ${words}`;
  return <NumberSetting path="model.maxOutputTokens" help={help} min={64} max={8000} step={100} />;
}

export function Threshold() {
  const { defaultThreshold: usual } = useModels();
  const said =
    usual === undefined
      ? ''
      : ` ${t('knowledgeChoice.usual', { percent: formats.percent(usual) })}`;
  return (
    <NumberSetting
      path="knowledge.threshold"
      help={`${t('settings.knowledge.thresholdHelp')}${said}`}
      measure={PERCENT}
      isOptional
      min={0}
      max={100}
      step={5}
      unit="%"
    />
  );
}

export function DailySpending() {
  const money = useMoney();
  const { factsOf } = useModels();
  const { limits, model } = useSettings().draft;
  const { dailyUsd } = limits;
  const unpriced = [model.name, model.fallback].find((name) => factsOf(name)?.price === null);
  const converted =
    money.rate && dailyUsd
      ? `${t('money.converted', { amount: money.text(dailyUsd), day: money.day })} `
      : '';
  return (
    <>
      <NumberSetting
        path="limits.dailyUsd"
        help={`${converted}${t('settings.limits.dailyUsdHelp')}`}
        isOptional
        min={0}
        step={0.5}
        unit="US$"
      />
      {dailyUsd !== null && unpriced && (
        <Alert severity="warning">{t('models.uncountable', { model: unpriced })}</Alert>
      )}
    </>
  );
}
