import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords.ts';

interface Props {
  isOpen: boolean;
  title: string;
  hint?: string;
  confirm: string;
  isDangerous?: boolean;
  isBusy?: boolean;
  cancel?: string;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

export function ConfirmDialog(props: Props) {
  const { isOpen, title, hint, confirm, isDangerous, isBusy, onConfirm, onClose } = props;
  const t = useWords();
  return (
    <Dialog open={isOpen} onClose={onClose} maxWidth="xs" fullWidth aria-label={title}>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        {hint && <DialogContentText sx={{ mb: props.children ? 2 : 0 }}>{hint}</DialogContentText>}
        {props.children}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {props.cancel ?? t('actions.cancel')}
        </Button>
        <Button
          variant="contained"
          color={isDangerous ? 'error' : 'primary'}
          loading={isBusy}
          onClick={onConfirm}
        >
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
