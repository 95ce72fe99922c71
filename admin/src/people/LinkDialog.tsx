import { Alert, Button } from '@mui/material';
import type { PasswordLink } from '@sosia/core/contract';
import { t } from '../i18n/words.ts';
import { DialogShell, formats, ShownOnceDialog } from '../ui/index.ts';

interface Props {
  title: string;
  name: string;
  /** Null for somebody who already has a password. */
  link: PasswordLink | null;
  onClose: () => void;
}

export function LinkDialog({ title, name, link, onClose }: Props) {
  if (link) {
    return (
      <ShownOnceDialog
        title={title}
        lead={t('people.linkLead', { name, until: formats.full(link.expiresAt) })}
        label={t('people.linkLabel')}
        value={link.url}
        onClose={onClose}
      />
    );
  }
  const done = (
    <Button variant="contained" onClick={onClose}>
      {t('people.done')}
    </Button>
  );
  return (
    <DialogShell title={title} actions={done} onClose={onClose}>
      <Alert severity="info">{t('people.knownElsewhere', { name })}</Alert>
    </DialogShell>
  );
}
