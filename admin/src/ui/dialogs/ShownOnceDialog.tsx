import { Box, Button, Typography } from '@mui/material';
import { t } from '../../i18n/words.ts';
import { CopyField } from '../CopyField.tsx';
import { DialogShell } from './DialogShell.tsx';

interface Props {
  title: string;
  lead: string;
  label: string;
  value: string;
  onClose: () => void;
}

/** A secret that is shown only once: a click outside the dialog does not close it. */
export function ShownOnceDialog({ title, lead, label, value, onClose }: Props) {
  return (
    <DialogShell title={title}>
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        <Typography>{lead}</Typography>
        <CopyField label={label} value={value} />
        <Button variant="contained" onClick={onClose} sx={{ justifySelf: 'end' }}>
          {t('people.done')}
        </Button>
      </Box>
    </DialogShell>
  );
}
