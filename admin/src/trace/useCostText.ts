import { type Trace, traceCost } from '@sosia/core/contract';
import { t } from '../i18n/words.ts';
import { useMoney } from '../money/useMoney.ts';

/** The total cost of an answer, in a few words. */
export function useCostText(): (trace: Trace) => string {
  const money = useMoney();
  return (trace) => {
    const { parts, usd, isComplete } = traceCost(trace);
    if (parts.length === 0) return t('trace.free');
    if (isComplete) return money.text(usd);
    return usd > 0 ? t('trace.costAtLeast', { cost: money.text(usd) }) : t('trace.costUnknown');
  };
}

/** How long an answer took, in ms: the sum of its steps. */
export function totalMs({ steps }: Pick<Trace, 'steps'>): number {
  return steps.reduce((sum, step) => sum + step.ms, 0);
}
