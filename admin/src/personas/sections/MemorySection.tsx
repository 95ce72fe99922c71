import { useWords } from '../../i18n/useWords.ts';
import { useSettings } from '../draft/settings-context.ts';
import { NumberSetting, SwitchSetting } from './inputs.tsx';

const toSeconds = (ms: number) => ms / 1000;
const toMs = (seconds: number | null) => Math.round((seconds ?? Number.NaN) * 1000);

export function MemorySection() {
  const t = useWords();
  const { draft, changePart, errorAt } = useSettings();
  const { memory, timing } = draft;
  return (
    <>
      <NumberSetting
        label={t('settings.memory.historyLength')}
        help={t('settings.memory.historyLengthHelp')}
        error={errorAt('memory.historyLength')}
        value={memory.historyLength}
        min={0}
        max={100}
        onChange={(value) => changePart('memory', { historyLength: value ?? Number.NaN })}
      />
      <SwitchSetting
        label={t('settings.memory.isSummaryOn')}
        help={t('settings.memory.isSummaryOnHelp')}
        value={memory.isSummaryOn}
        onChange={(isSummaryOn) => changePart('memory', { isSummaryOn })}
      />
      <NumberSetting
        label={t('settings.memory.quietPeriodMs')}
        help={t('settings.memory.quietPeriodMsHelp')}
        error={errorAt('timing.quietPeriodMs')}
        value={toSeconds(timing.quietPeriodMs)}
        min={0}
        max={8}
        step={0.5}
        onChange={(value) => changePart('timing', { quietPeriodMs: toMs(value) })}
      />
      <NumberSetting
        label={t('settings.memory.maxWaitMs')}
        help={t('settings.memory.maxWaitMsHelp')}
        error={errorAt('timing.maxWaitMs')}
        value={toSeconds(timing.maxWaitMs)}
        min={0}
        max={30}
        step={0.5}
        onChange={(value) => changePart('timing', { maxWaitMs: toMs(value) })}
      />
    </>
  );
}
