import { Button, type ButtonProps } from '@mui/material';
import { type ReactNode, useState } from 'react';

interface Props extends ButtonProps {
  dialog: (onClose: () => void) => ReactNode;
}

/** A button and the dialog that it opens. */
export function DialogButton({ dialog, ...button }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)} />
      {isOpen && dialog(() => setOpen(false))}
    </>
  );
}
