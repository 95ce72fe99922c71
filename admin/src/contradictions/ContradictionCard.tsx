import { Box, Typography } from '@mui/material';
import type { Contradiction } from '@sosia/core/contract';
import { useCan } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { Quiet, VerbButton } from '../ui/index.ts';
import { Quote } from './Quote.tsx';

interface Props {
  contradiction: Contradiction;
  /** The document or persona whose page it is shown on. */
  here: string;
}

/** What differs in one plain sentence, both quotes, and the button that dismisses it. */
export function ContradictionCard({ contradiction, here }: Props) {
  const canWrite = useCan('knowledge:write');
  const { id, kind, explanation, places, isDismissed, dismissedBy } = contradiction;
  const verb = isDismissed ? 'reopen' : 'dismiss';
  const [one, other] = places.map(({ quote, start, end }) => quote.slice(start, end));
  const sentence =
    explanation || t(`contradictions.found.${kind}`, { one: one ?? '', other: other ?? '' });
  return (
    <Box component="li" sx={{ p: 2, opacity: isDismissed ? 0.75 : 1 }}>
      <Typography sx={{ fontWeight: 600, mb: 1.5, overflowWrap: 'anywhere' }}>
        {sentence}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {places.map((place) => (
          <Quote
            key={`${place.sourceId} ${place.section} ${place.quote}`}
            place={place}
            here={here}
          />
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1 }}>
        {canWrite && (
          <VerbButton size="small" color="inherit" path={`/contradictions/${id}/${verb}`}>
            {t(`contradictions.${verb}`)}
          </VerbButton>
        )}
        {isDismissed && dismissedBy && (
          <Quiet>{t('contradictions.dismissedBy', { name: dismissedBy })}</Quiet>
        )}
      </Box>
    </Box>
  );
}
