import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { PasswordLink } from '@sosia/core/contract';
import { useWords } from '../i18n/useWords.ts';
import { CopyField } from '../ui/CopyField.tsx';
import { useFormats } from '../ui/formats.ts';

interface Props {
  name: string;
  link: PasswordLink;
  onClose: () => void;
}

/** A link as it is shown, this one time. */
export function LinkPanel({ name, link, onClose }: Props) {
  const t = useWords();
  const formats = useFormats();
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Typography>{t('people.linkLead', { name, until: formats.full(link.expiresAt) })}</Typography>
      <CopyField label={t('people.linkLabel')} value={link.url} />
      <Button variant="contained" onClick={onClose} sx={{ justifySelf: 'end' }}>
        {t('people.done')}
      </Button>
    </Box>
  );
}
