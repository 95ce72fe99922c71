import UnfoldIcon from '@mui/icons-material/UnfoldMore';
import { Box, ButtonBase, Popover, Typography } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import { useState } from 'react';
import { useMe } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { Portrait, Quiet } from '../ui/index.ts';
import { AccountPanel } from './AccountPanel.tsx';

export function AccountButton() {
  const me = useMe();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!me) return null;
  return (
    <>
      <ButtonBase
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          gap: 1.25,
          p: 1,
          borderRadius: 1,
          textAlign: 'left',
          justifyContent: 'flex-start',
          '&:hover': { bgcolor: 'tint.quiet' },
        }}
      >
        <Portrait name={me.user.name} size={36} />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography noWrap sx={{ fontWeight: 600, fontSize: '0.9375rem' }}>
            {me.user.name}
          </Typography>
          <Quiet noWrap variant="caption" component="p">
            {me.organization.name}
          </Quiet>
          <Box component="span" sx={visuallyHidden}>
            {t('nav.account')}
          </Box>
        </Box>
        <UnfoldIcon fontSize="small" sx={{ color: 'text.secondary' }} />
      </ButtonBase>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { sx: { width: 320, border: 1, borderColor: 'divider' } } }}
      >
        <AccountPanel onLeave={() => setAnchor(null)} />
      </Popover>
    </>
  );
}
