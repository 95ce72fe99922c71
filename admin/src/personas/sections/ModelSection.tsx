import { useWords } from '../../i18n/useWords.ts';
import { useSettings } from '../settings-context.ts';
import { NumberSetting, TextSetting } from './inputs.tsx';

export function ModelSection() {
  const t = useWords();
  const { draft, changePart, errorAt } = useSettings();
  const { model, limits } = draft;
  return (
    <>
      <TextSetting
        label={t('settings.model.name')}
        help={t('settings.model.nameHelp')}
        error={errorAt('model.name')}
        value={model.name}
        maxLength={100}
        onChange={(name) => changePart('model', { name })}
      />
      <TextSetting
        label={t('settings.model.fallback')}
        help={t('settings.model.fallbackHelp')}
        error={errorAt('model.fallback')}
        value={model.fallback}
        maxLength={100}
        onChange={(fallback) => changePart('model', { fallback })}
      />
      <NumberSetting
        label={t('settings.model.temperature')}
        help={t('settings.model.temperatureHelp')}
        error={errorAt('model.temperature')}
        value={model.temperature}
        min={0}
        max={2}
        step={0.1}
        onChange={(temperature) => changePart('model', { temperature })}
      />
      <NumberSetting
        label={t('settings.model.maxOutputTokens')}
        help={t('settings.model.maxOutputTokensHelp')}
        error={errorAt('model.maxOutputTokens')}
        value={model.maxOutputTokens}
        min={64}
        max={8000}
        onChange={(value) => changePart('model', { maxOutputTokens: value ?? Number.NaN })}
      />
      <NumberSetting
        label={t('settings.model.dailyUsd')}
        help={t('settings.model.dailyUsdHelp')}
        error={errorAt('limits.dailyUsd')}
        value={limits.dailyUsd}
        min={0}
        step={0.5}
        onChange={(dailyUsd) => changePart('limits', { dailyUsd })}
      />
      <NumberSetting
        label={t('settings.model.turnsPerContactPerDay')}
        help={t('settings.model.turnsPerContactPerDayHelp')}
        error={errorAt('limits.turnsPerContactPerDay')}
        value={limits.turnsPerContactPerDay}
        min={1}
        onChange={(turnsPerContactPerDay) => changePart('limits', { turnsPerContactPerDay })}
      />
    </>
  );
}
