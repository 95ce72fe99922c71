import { Box, CircularProgress, Typography } from '@mui/material';
import { useTimeout } from 'ra-core';
import { t } from '../i18n/words.ts';

const PATIENCE_MS = 1000;

/**
 * Shown while the server is asked who is signed in. It mostly answers before anything need be
 * shown.
 */
export function AppLoading() {
  const isLate = useTimeout(PATIENCE_MS);
  if (!isLate) return null;
  return (
    <Box
      sx={{
        height: '100%',
        display: 'grid',
        placeContent: 'center',
        justifyItems: 'center',
        gap: 3,
      }}
    >
      <CircularProgress aria-hidden />
      <Typography variant="h3" component="p" sx={{ color: 'text.secondary' }}>
        {t('problems.loading')}
      </Typography>
    </Box>
  );
}
