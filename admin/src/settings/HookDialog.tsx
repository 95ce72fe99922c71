import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { CreatedNotificationHook, NotificationHook } from '@sosia/core/contract';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { CopyField } from '../ui/CopyField.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { HookForm } from './HookForm.tsx';

interface Props {
  /** Without one, a new one is made. */
  hook?: NotificationHook;
  onClose: () => void;
}

/** The form of a destination; then, when a secret was made for it, that secret once. */
export function HookDialog({ hook, onClose }: Props) {
  const t = useWords();
  const [created, setCreated] = useState<CreatedNotificationHook>();
  if (created?.secret) {
    return (
      <FormDialog
        title={t('organization.secretTitle', { name: created.hook.name })}
        onClose={() => {}}
      >
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <Typography>{t('organization.secretLead')}</Typography>
          <CopyField label={t('organization.hookSecret')} value={created.secret} />
          <Button variant="contained" onClick={onClose} sx={{ justifySelf: 'end' }}>
            {t('people.done')}
          </Button>
        </Box>
      </FormDialog>
    );
  }
  const title = hook
    ? t('organization.hookEditTitle', { name: hook.name })
    : t('organization.hookAddTitle');
  return (
    <FormDialog title={title} onClose={onClose}>
      <HookForm
        hook={hook}
        onDone={(made) => (made?.secret ? setCreated(made) : onClose())}
        onCancel={onClose}
      />
    </FormDialog>
  );
}
