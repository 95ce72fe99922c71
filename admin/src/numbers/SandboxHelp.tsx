import { Box, Typography } from '@mui/material';
import { t } from '../i18n/words.ts';

const STEPS = [
  'accounts.sandbox1',
  'accounts.sandbox2',
  'accounts.sandbox3',
  'accounts.sandbox4',
] as const;

/** How to try WhatsApp before the organisation's own number is approved. */
export function SandboxHelp() {
  return (
    <Box component="details" sx={{ mt: 4, '& summary': { cursor: 'pointer', fontWeight: 600 } }}>
      <summary>{t('accounts.sandboxTitle')}</summary>
      <Box component="ol" sx={{ pl: 3, display: 'grid', gap: 0.75 }}>
        {STEPS.map((key) => (
          <Typography key={key} component="li" variant="body2">
            {t(key)}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
