import Box from '@mui/material/Box';
import type { Trace } from '@sosia/core/contract';
import { useWords } from '../i18n/useWords.ts';
import { useFormats } from '../ui/formats.ts';

/** Which models were asked, in order, and what came of it. */
export function Attempts({ attempts }: Pick<Trace, 'attempts'>) {
  const t = useWords();
  const formats = useFormats();
  // The same model may fail twice after the same time; what is stored never changes its order.
  const rows = attempts.map((attempt, place) => ({ ...attempt, key: String(place) }));
  return (
    <Box component="ol" sx={{ m: 0, mb: 1.5, pl: 2.5, fontSize: '0.9375rem' }}>
      {rows.map(({ key, model, ms, error }) => (
        <Box component="li" key={key} sx={{ overflowWrap: 'anywhere' }}>
          {model}, {formats.duration(ms)}:{' '}
          <Box component="span" sx={{ color: error ? 'error.main' : 'primary.main' }}>
            {error ? t('trace.attemptFailed', { error }) : t('trace.attemptOk')}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
