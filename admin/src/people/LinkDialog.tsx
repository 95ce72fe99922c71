import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { PasswordLink } from '@sosia/core/contract';
import { useWords } from '../i18n/useWords.ts';
import { CopyField } from '../ui/CopyField.tsx';
import { DialogShell } from '../ui/DialogShell.tsx';
import { useFormats } from '../ui/formats.ts';

interface Props {
  title: string;
  name: string;
  /** None for somebody who has a password already. */
  link: PasswordLink | null;
  onClose: () => void;
}

/** A link as it is shown, this one time: a click beside the dialog does not lose it. */
export function LinkDialog({ title, name, link, onClose }: Props) {
  const t = useWords();
  const formats = useFormats();
  return (
    <DialogShell title={title} onClose={link ? undefined : onClose}>
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        {link ? (
          <>
            <Typography>
              {t('people.linkLead', { name, until: formats.full(link.expiresAt) })}
            </Typography>
            <CopyField label={t('people.linkLabel')} value={link.url} />
          </>
        ) : (
          <Alert severity="info">{t('people.knownElsewhere', { name })}</Alert>
        )}
        <Button variant="contained" onClick={onClose} sx={{ justifySelf: 'end' }}>
          {t('people.done')}
        </Button>
      </Box>
    </DialogShell>
  );
}
