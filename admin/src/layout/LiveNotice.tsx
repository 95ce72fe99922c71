import { Box } from '@mui/material';
import { useEffect, useState } from 'react';
import { useLiveConnection } from '../api/index.ts';
import { t } from '../i18n/words.ts';

/** A stream that reconnects within this time is not worth a notice. */
const PATIENCE_MS = 5_000;

export function LiveNotice() {
  const connection = useLiveConnection();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(
      () => setShown(connection === 'lost'),
      connection === 'lost' ? PATIENCE_MS : 0,
    );
    return () => clearTimeout(timer);
  }, [connection]);
  if (!isShown) return null;
  return (
    <Box
      role="status"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 5,
        px: 2,
        py: 0.75,
        textAlign: 'center',
        fontSize: 14,
        bgcolor: 'tint.attendant',
        color: 'tint.attendantInk',
      }}
    >
      {t('live.lost')}
    </Box>
  );
}
