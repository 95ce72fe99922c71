import Button, { type ButtonProps } from '@mui/material/Button';
import { useRef } from 'react';

interface Props extends Omit<ButtonProps, 'onClick'> {
  accept: string;
  /** What is chosen, for whoever does not see the button. */
  inputLabel?: string;
  /** For a label elsewhere, in its stead. */
  inputId?: string;
  isMultiple?: boolean;
  onFiles: (files: File[]) => void;
}

/** A button that asks for files. */
export function FileButton({ accept, inputLabel, inputId, ...props }: Props) {
  const { isMultiple, onFiles, ...button } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        hidden
        id={inputId}
        type="file"
        accept={accept}
        multiple={isMultiple}
        aria-label={inputLabel}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again, mended.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
