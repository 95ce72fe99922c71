import Box from '@mui/material/Box';
import type { Trace } from '@sosia/core/contract';
import { useTranslate } from 'ra-core';
import { useWords } from '../i18n/useWords.ts';
import { useFormats } from '../ui/formats.ts';
import { ShareRow } from '../ui/ShareRow.tsx';
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
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
        {steps.map(({ name, ms }) => (
          <ShareRow
            key={`${name} ${ms}`}
            name={translate(`trace.step.${name}`, { _: name })}
            value={duration(ms)}
            share={total && ms / total}
          />
        ))}
        <ShareRow name={t('trace.total')} value={duration(total)} />
      </Box>
    </TraceSection>
  );
}
