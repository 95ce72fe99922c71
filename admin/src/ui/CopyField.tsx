import { Box } from '@mui/material';
import { t } from '../i18n/words.ts';
import { CopyButton } from './CopyButton.tsx';

/** A value to paste elsewhere, with its copy button. */
export function CopyField({ label, value }: { label: string; value: string }) {
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        p: 1,
        pl: 1.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'tint.quiet',
      }}
    >
      <Box component="code" sx={{ flex: 1, minWidth: 0, fontSize: 14, wordBreak: 'break-all' }}>
        {value}
      </Box>
      <CopyButton text={value}>{t('actions.copy')}</CopyButton>
    </Box>
  );
}
