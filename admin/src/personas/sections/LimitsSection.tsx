import Alert from '@mui/material/Alert';
import { useWords } from '../../i18n/useWords.ts';
import { useMoney } from '../../money/useMoney.ts';
import { useSettings } from '../draft/settings-context.ts';
import { useModels } from '../model/useModels.ts';
import { NumberSetting } from './inputs.tsx';

export function LimitsSection() {
  const t = useWords();
  const { draft, changePart, errorAt } = useSettings();
  const { factsOf } = useModels();
  const money = useMoney();
  const { limits, model, handoff } = draft;
  const isLimited = limits.dailyUsd !== null || limits.turnsPerContactPerDay !== null;
  const unpriced = [model.name, model.fallback].find((name) => factsOf(name)?.price === null);
  const converted = money.rate && limits.dailyUsd ? money.text(limits.dailyUsd) : undefined;
  const spendingHelp = [
    converted && t('money.converted', { amount: converted, day: money.day }),
    t('settings.limits.dailyUsdHelp'),
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <>
      <NumberSetting
        label={t('settings.limits.dailyUsd')}
        help={spendingHelp}
        error={errorAt('limits.dailyUsd')}
        value={limits.dailyUsd}
        min={0}
        step={0.5}
        unit="US$"
        onChange={(dailyUsd) => changePart('limits', { dailyUsd })}
      />
      {limits.dailyUsd !== null && unpriced && (
        <Alert severity="warning">{t('models.uncountable', { model: unpriced })}</Alert>
      )}
      <NumberSetting
        label={t('settings.limits.turnsPerContactPerDay')}
        help={t('settings.limits.turnsPerContactPerDayHelp')}
        error={errorAt('limits.turnsPerContactPerDay')}
        value={limits.turnsPerContactPerDay}
        min={1}
        onChange={(turnsPerContactPerDay) => changePart('limits', { turnsPerContactPerDay })}
      />
      {isLimited && handoff.isEnabled && handoff.isAtLimit && (
        <Alert severity="info">{t('models.limitHandoff')}</Alert>
      )}
    </>
  );
}
