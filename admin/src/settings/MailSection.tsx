import { Alert, Box, Button, Typography } from '@mui/material';
import type { MailState, NotificationDelivery } from '@sosia/core/contract';
import { useVerb } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { DialogButton } from '../ui/index.ts';
import { DeliveryLog } from './DeliveryLog.tsx';
import { DeliveryResult } from './DeliveryResult.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** Whether e-mail can be sent. The operator configures it, so it can only be tested here. */
export function MailSection({ mail }: { mail: MailState }) {
  return (
    <SettingsSection title={t('fields.email')}>
      {mail.isConfigured ? (
        <Configured from={mail.from ?? ''} />
      ) : (
        <Alert severity="info">
          {t('organization.mailOff')} {t('organization.mailCure')}
        </Alert>
      )}
    </SettingsSection>
  );
}

function Configured({ from }: { from: string }) {
  const test = useVerb<NotificationDelivery>('/settings/test-mail', { stale: [] });
  const title = t('organization.mailLog');
  return (
    <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
      <Typography>{t('organization.mailOn', { from })}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" loading={test.isPending} onClick={() => test.mutate()}>
          {t('organization.mailTest')}
        </Button>
        <DialogButton
          color="inherit"
          dialog={(close) => (
            <DeliveryLog title={title} filter={{ channel: 'email' }} onClose={close} />
          )}
        >
          {title}
        </DialogButton>
      </Box>
      {test.data && <DeliveryResult delivery={test.data} sent={t('organization.mailSent')} />}
    </Box>
  );
}
