import { type Trace, traceCost } from '@sosia/core/contract';
import { useWords } from '../i18n/useWords.ts';
import { useFormats } from '../ui/formats.ts';

/** What an answer cost in all, in a few words. */
export function useCostText(): (trace: Trace) => string {
  const t = useWords();
  const formats = useFormats();
  return (trace) => {
    const { parts, usd, isComplete } = traceCost(trace);
    if (parts.length === 0) return t('trace.free');
    if (isComplete) return formats.usd(usd);
    return usd > 0 ? t('trace.costAtLeast', { cost: formats.usd(usd) }) : t('trace.costUnknown');
  };
}

/** How long an answer took, in ms: all its steps. */
export function totalMs({ steps }: Pick<Trace, 'steps'>): number {
  return steps.reduce((sum, step) => sum + step.ms, 0);
}
