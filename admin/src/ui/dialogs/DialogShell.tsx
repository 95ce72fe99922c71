import {
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  type DialogProps,
  DialogTitle,
  useMediaQuery,
} from '@mui/material';
import type { ReactNode } from 'react';
import { CloseButton } from '../CloseButton.tsx';

export interface DialogShellProps {
  title: string;
  hint?: ReactNode;
  /** Above the scrolling content. */
  tabs?: ReactNode;
  /** A question (`xs`) stays small on a phone; anything wider fills the screen there. */
  size?: DialogProps['maxWidth'];
  /** Buttons below the scrolling content. */
  actions?: ReactNode;
  /** Without it, only the dialog's own buttons close it. */
  onClose?: () => void;
  /** A close button at the top, for dialogs without one below. */
  hasCross?: boolean;
  children?: ReactNode;
}

/** The common look of the console's dialogs. */
export function DialogShell({
  title,
  hint,
  tabs,
  size = 'sm',
  actions,
  ...props
}: DialogShellProps) {
  const { onClose, hasCross, children } = props;
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  return (
    <Dialog
      open
      fullWidth
      maxWidth={size}
      fullScreen={isPhone && size !== 'xs'}
      onClose={onClose}
      aria-label={title}
    >
      <DialogTitle sx={{ overflowWrap: 'anywhere', pr: hasCross ? 8 : undefined }}>
        {title}
      </DialogTitle>
      {hasCross && (
        <CloseButton onClick={onClose} sx={{ position: 'absolute', top: 12, right: 12 }} />
      )}
      {tabs}
      <DialogContent>
        {hint && <DialogContentText sx={{ mb: children ? 2 : 0 }}>{hint}</DialogContentText>}
        {children}
      </DialogContent>
      {actions && <DialogActions>{actions}</DialogActions>}
    </Dialog>
  );
}
