import CloseIcon from '@mui/icons-material/Close';
import type { IconButtonProps } from '@mui/material';
import { useWords } from '../i18n/useWords.ts';
import { IconAction } from './IconAction.tsx';

/** The cross that closes or removes something; "Close" unless its label says more. */
export function CloseButton({ label, ...button }: IconButtonProps & { label?: string }) {
  const t = useWords();
  return (
    <IconAction label={label ?? t('actions.close')} {...button}>
      <CloseIcon fontSize="small" />
    </IconAction>
  );
}
