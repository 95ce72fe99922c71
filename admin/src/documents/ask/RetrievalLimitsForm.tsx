import { Box, Button, Slider } from '@mui/material';
import type { Retrieval } from '@sosia/core/contract';
import { type ReactNode, useId } from 'react';
import { t } from '../../i18n/words.ts';
import { formats, Quiet } from '../../ui/index.ts';
import type { RetrievalTrialState } from './useRetrievalTrial.ts';

interface Props {
  trial: RetrievalTrialState;
  retrieval: Retrieval;
  footer: ReactNode;
}

/** How many passages, and how similar at least; every change is evaluated at once. */
export function RetrievalLimitsForm({ trial, retrieval, footer }: Props) {
  const { limits, change } = trial;
  return (
    <Box
      role="group"
      aria-label={t('retrievalTrial.limits')}
      sx={{ p: 2, borderRadius: 1, border: 1, borderColor: 'divider', bgcolor: 'tint.quiet' }}
    >
      <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <LimitSlider
          label={t('retrievalTrial.passages')}
          value={limits.passages}
          max={20}
          step={1}
          format={formats.number}
          onChange={(passages) => change({ passages })}
        />
        <Box>
          <LimitSlider
            label={t('retrievalTrial.threshold')}
            value={retrieval.threshold}
            max={1}
            step={0.01}
            format={formats.percent}
            onChange={(threshold) => change({ threshold })}
          />
          <UsualThreshold trial={trial} usual={retrieval.defaultThreshold} />
        </Box>
      </Box>
      {footer}
    </Box>
  );
}

interface SliderProps {
  label: string;
  value: number;
  max: number;
  step: number;
  format: (value: number) => string;
  onChange: (value: number) => void;
}

function LimitSlider({ label, value, max, step, format, onChange }: SliderProps) {
  const id = useId();
  return (
    <Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, fontSize: '0.9375rem' }}>
        <Box id={id} component="span" sx={{ fontWeight: 600 }}>
          {label}
        </Box>
        <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: 640 }}>
          {format(value)}
        </Box>
      </Box>
      <Box sx={{ px: 1.25 }}>
        <Slider
          value={value}
          min={0}
          max={max}
          step={step}
          aria-labelledby={id}
          getAriaValueText={format}
          onChange={(_event, next) => onChange(next as number)}
        />
      </Box>
    </Box>
  );
}

function UsualThreshold({ trial, usual }: { trial: RetrievalTrialState; usual: number | null }) {
  if (usual === null) return null;
  if (trial.limits.threshold === null) {
    return <Quiet variant="caption">{t('retrievalTrial.isUsual')}</Quiet>;
  }
  return (
    <Button size="small" onClick={() => trial.change({ threshold: null })} sx={{ ml: -1 }}>
      {t('retrievalTrial.usualThreshold', { threshold: formats.percent(usual) })}
    </Button>
  );
}
