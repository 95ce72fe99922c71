import Box from '@mui/material/Box';
import type { Trace } from '@sosia/core/contract';
import { useTranslate } from 'ra-core';
import { useWords } from '../i18n/useWords.ts';
import { useFormats } from '../ui/formats.ts';
import { TraceSection } from './TraceSection.tsx';

/** Where the time went; each bar is as long as its step took. */
export function StepsSection({ steps }: { steps: Trace['steps'] }) {
  const t = useWords();
  // A step that the dictionary does not know yet is shown by its own name.
  const translate = useTranslate();
  const formats = useFormats();
  const total = steps.reduce((sum, step) => sum + step.ms, 0);
  if (steps.length === 0) return null;
  return (
    <TraceSection title={t('trace.time')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
        {steps.map((step) => (
          <Box component="li" key={`${step.name} ${step.ms}`}>
            <Row
              label={translate(`trace.step.${step.name}`, { _: step.name })}
              value={formats.duration(step.ms)}
            />
            <Box
              aria-hidden="true"
              sx={{
                height: 4,
                minWidth: 4,
                borderRadius: 2,
                width: `${total ? (step.ms / total) * 100 : 0}%`,
                bgcolor: 'primary.light',
              }}
            />
          </Box>
        ))}
        <Box component="li" sx={{ fontWeight: 600 }}>
          <Row label={t('trace.total')} value={formats.duration(total)} />
        </Box>
      </Box>
    </TraceSection>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <Box sx={{ display: 'flex', justifyContent: 'space-between', fontSize: '0.9375rem' }}>
      <span>{label}</span>
      <span>{value}</span>
    </Box>
  );
}
