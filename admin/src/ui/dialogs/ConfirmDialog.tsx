import { Button } from '@mui/material';
import type { ReactNode } from 'react';
import { t } from '../../i18n/words.ts';
import { DialogShell } from './DialogShell.tsx';

interface Props {
  isOpen?: boolean;
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

/** Asks for confirmation before something is done. */
export function ConfirmDialog({ isOpen = true, confirm, isDangerous, isBusy, ...props }: Props) {
  if (!isOpen) return null;
  return (
    <DialogShell
      size="xs"
      title={props.title}
      hint={props.hint}
      onClose={props.onClose}
      actions={
        <>
          <Button color="inherit" onClick={props.onClose}>
            {props.cancel ?? t('actions.cancel')}
          </Button>
          <Button
            variant="contained"
            color={isDangerous ? 'error' : 'primary'}
            loading={isBusy}
            onClick={props.onConfirm}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {props.children}
    </DialogShell>
  );
}
