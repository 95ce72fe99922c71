import { Box } from '@mui/material';
import type { Trace } from '@sosia/core/contract';
import { t, translate } from '../i18n/words.ts';
import { FIGURES, FigureRow, formats } from '../ui/index.ts';
import { TraceSection } from './TraceSection.tsx';
import { totalMs } from './useCostText.ts';

/** Where the time went; each bar is as long as its step took. */
export function StepsSection({ steps }: { steps: Trace['steps'] }) {
  // A step that the dictionary does not know yet is shown by its own name.
  const total = totalMs({ steps });
  if (steps.length === 0) return null;
  return (
    <TraceSection title={t('trace.time')}>
      <Box component="ul" sx={FIGURES}>
        {steps.map(({ name, ms }) => (
          <FigureRow
            key={`${name} ${ms}`}
            name={translate(`trace.step.${name}`, { _: name })}
            value={formats.duration(ms)}
            share={total && ms / total}
          />
        ))}
        <FigureRow isTotal name={t('trace.total')} value={formats.duration(total)} />
      </Box>
    </TraceSection>
  );
}
