import { Alert, Box, Typography } from '@mui/material';
import { t } from '../i18n/words.ts';
import { CopyField, Quiet } from '../ui/index.ts';

const LOCAL = /^https?:\/\/(localhost|127\.|\[::1\]|0\.0\.0\.0|192\.168\.|10\.)/;

/** The URL that the provider must call, and where to paste it. */
export function WebhookHelp({ url }: { url: string }) {
  return (
    <Box sx={{ display: 'grid', gap: 1.5, '& > *': { minWidth: 0 } }}>
      <CopyField label={t('numbers.webhook')} value={url} />
      {LOCAL.test(url) && <Alert severity="warning">{t('connect.webhookLocal')}</Alert>}
      <Typography variant="body2">{t('connect.webhookWhere')}</Typography>
      <Quiet>{t('connect.webhookSandbox')}</Quiet>
    </Box>
  );
}
