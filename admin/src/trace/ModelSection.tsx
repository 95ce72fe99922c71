import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Trace } from '@sosia/core/contract';
import { useWords } from '../i18n/useWords.ts';
import { useFormats } from '../ui/formats.ts';
import { TraceSection } from './TraceSection.tsx';

/** Which model wrote it, after how many tries, and what it cost. */
export function ModelSection({ trace }: { trace: Trace }) {
  const t = useWords();
  const { model, attempts } = trace;
  return (
    <TraceSection title={t('trace.model')}>
      {!model && attempts.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('trace.noModel')}
        </Typography>
      )}
      {(attempts.length > 1 || attempts.some((attempt) => attempt.error)) && (
        <Attempts attempts={attempts} />
      )}
      {model && <Usage model={model} />}
    </TraceSection>
  );
}

function Attempts({ attempts }: { attempts: Trace['attempts'] }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <Box component="ol" sx={{ m: 0, mb: 1.5, pl: 2.5, fontSize: '0.9375rem' }}>
      {attempts.map(({ model, ms, error }) => (
        <Box component="li" key={`${model} ${ms}`} sx={{ overflowWrap: 'anywhere' }}>
          {model}, {formats.duration(ms)}:{' '}
          <Box component="span" sx={{ color: error ? 'error.main' : 'primary.main' }}>
            {error ? t('trace.attemptFailed', { error }) : t('trace.attemptOk')}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function Usage({ model }: { model: NonNullable<Trace['model']> }) {
  const t = useWords();
  const formats = useFormats();
  const rows: [string, string][] = [
    [t('trace.model'), model.name],
    [t('trace.tokensIn'), formats.number(model.inputTokens)],
    [t('trace.tokensCached'), formats.number(model.cachedTokens)],
    [t('trace.tokensOut'), formats.number(model.outputTokens)],
    [t('trace.cost'), model.costUsd === null ? t('trace.costUnknown') : formats.usd(model.costUsd)],
  ];
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, rowGap: 0.5 }}
    >
      {rows.map(([label, value]) => (
        <Box key={label} sx={{ display: 'contents', fontSize: '0.9375rem' }}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0, textAlign: 'right', fontSize: '0.9375rem' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
