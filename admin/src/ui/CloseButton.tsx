import CloseIcon from '@mui/icons-material/Close';
import type { IconButtonProps } from '@mui/material';
import { t } from '../i18n/words.ts';
import { IconAction } from './IconAction.tsx';

/** The cross that closes or removes something; "Close" unless its label says more. */
export function CloseButton({ label, ...button }: IconButtonProps & { label?: string }) {
  return (
    <IconAction label={label ?? t('actions.close')} {...button}>
      <CloseIcon fontSize="small" />
    </IconAction>
  );
}
