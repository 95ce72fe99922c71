import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { MailState, NotificationDelivery } from '@sosia/core/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../api/http.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { DeliveryLog } from './DeliveryLog.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useDeliveryProblem } from './useDeliveryProblem.ts';

/** Whether mail leaves; how is the operator's, so it is only tried here. */
export function MailSection({ mail }: { mail: MailState }) {
  const t = useWords();
  return (
    <SettingsSection title={t('organization.mailTitle')}>
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
  const t = useWords();
  const problemOf = useDeliveryProblem();
  const errorText = useErrorText();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => request<NotificationDelivery>('/settings/test-mail', { method: 'POST' }),
  });
  const [isLogOpen, setLogOpen] = useState(false);
  const isSent = data?.status === 'sent';
  return (
    <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
      <Typography>{t('organization.mailOn', { from })}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" loading={isPending} onClick={() => mutate()}>
          {t('organization.mailTest')}
        </Button>
        <Button color="inherit" onClick={() => setLogOpen(true)}>
          {t('organization.mailLog')}
        </Button>
      </Box>
      {data && (
        <Alert severity={isSent ? 'success' : 'error'}>
          {isSent
            ? t('organization.mailSent')
            : t('organization.hookTestFailed', { reason: problemOf(data) })}
        </Alert>
      )}
      {isLogOpen && (
        <DeliveryLog
          title={t('organization.mailLog')}
          filter={{ channel: 'email' }}
          onClose={() => setLogOpen(false)}
        />
      )}
      {error && <Alert severity="error">{errorText(error)}</Alert>}
    </Box>
  );
}
