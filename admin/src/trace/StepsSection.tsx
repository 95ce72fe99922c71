import { Box } from '@mui/material';
import type { Trace } from '@sosia/core/contract';
import { useTranslate } from 'ra-core';
import { useWords } from '../i18n/useWords.ts';
import { FIGURES, FigureRow, useFormats } from '../ui/index.ts';
import { TraceSection } from './TraceSection.tsx';
import { totalMs } from './useCostText.ts';

/** Where the time went; each bar is as long as its step took. */
export function StepsSection({ steps }: { steps: Trace['steps'] }) {
  const t = useWords();
  // A step that the dictionary does not know yet is shown by its own name.
  const translate = useTranslate();
  const { duration } = useFormats();
  const total = totalMs({ steps });
  if (steps.length === 0) return null;
  return (
    <TraceSection title={t('trace.time')}>
      <Box component="ul" sx={FIGURES}>
        {steps.map(({ name, ms }) => (
          <FigureRow
            key={`${name} ${ms}`}
            name={translate(`trace.step.${name}`, { _: name })}
            value={duration(ms)}
            share={total && ms / total}
          />
        ))}
        <FigureRow isTotal name={t('trace.total')} value={duration(total)} />
      </Box>
    </TraceSection>
  );
}
