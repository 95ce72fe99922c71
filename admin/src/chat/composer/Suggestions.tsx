import { Box, Button } from '@mui/material';
import { t } from '../../i18n/words.ts';

const KEYS = ['simulator.suggestion1', 'simulator.suggestion2', 'simulator.suggestion3'] as const;

/** Suggested first messages, for people who do not know what to write. */
export function Suggestions({ onPick }: { onPick: (text: string) => void }) {
  return (
    <Box
      role="group"
      aria-label={t('simulator.suggestions')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.25, maxWidth: 820, mx: 'auto' }}
    >
      {KEYS.map((key) => (
        <Button
          key={key}
          variant="outlined"
          size="small"
          onClick={() => onPick(t(key))}
          sx={{ borderRadius: 5, minHeight: 40 }}
        >
          {t(key)}
        </Button>
      ))}
    </Box>
  );
}
