import { Button, type ButtonProps } from '@mui/material';
import { useRef } from 'react';

interface Props extends Omit<ButtonProps, 'onClick'> {
  accept: string;
  /** The name of the file input, for screen readers. */
  inputLabel?: string;
  /** The id for a label elsewhere, instead of `inputLabel`. */
  inputId?: string;
  isMultiple?: boolean;
  onFiles: (files: File[]) => void;
}

/** A button that opens the file dialog. */
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
          // So that the same file can be chosen again after it was corrected.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
