import CloudOffIcon from '@mui/icons-material/CloudOffOutlined';
import { ButtonBase, Popover, Typography } from '@mui/material';
import { useState } from 'react';
import { useMe } from '../api/index.ts';
import { t } from '../i18n/words.ts';

/** Says discreetly on every page that no model answers, and what to do about it. */
export function OfflineChip() {
  const me = useMe();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!me?.system.isOffline) return null;
  return (
    <>
      <ButtonBase
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          justifyContent: 'flex-start',
          gap: 1.5,
          minHeight: 44,
          px: 1.25,
          borderRadius: 1,
          fontSize: '0.875rem',
          fontWeight: 560,
          color: 'warning.main',
          '&:hover': { bgcolor: 'tint.quiet' },
        }}
      >
        <CloudOffIcon fontSize="small" />
        {t('offline.chip')}
      </ButtonBase>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { sx: { p: 2.5, maxWidth: 340, border: 1, borderColor: 'divider' } } }}
      >
        <Typography variant="h4" component="p">
          {t('offline.title')}
        </Typography>
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {t('offline.body')}
        </Typography>
        <Typography variant="body2" sx={{ mt: 1, opacity: 0.85 }}>
          {t('offline.cure')}
        </Typography>
      </Popover>
    </>
  );
}
