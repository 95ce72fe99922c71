import {
  FormControl,
  FormHelperText,
  FormLabel,
  OutlinedInput,
  type OutlinedInputProps,
} from '@mui/material';
import { type ReactNode, useId } from 'react';

interface FrameProps {
  label: string;
  help?: ReactNode;
  error?: ReactNode;
  id: string;
  isRequired?: boolean;
  /** For a control that the browser does not focus when its label is clicked. */
  onLabelClick?: () => void;
  children: ReactNode;
}

/** A label above and a help line below; an error replaces the help. */
export function FieldFrame(props: FrameProps) {
  const { label, help, error, id, isRequired, onLabelClick, children } = props;
  return (
    <FormControl fullWidth error={Boolean(error)}>
      <FormLabel
        id={`${id}-label`}
        htmlFor={id}
        onClick={onLabelClick}
        sx={{
          mb: 0.75,
          fontWeight: 600,
          color: 'text.primary',
          fontSize: '0.9375rem',
          // Visual only: the field itself tells screen readers that it is required.
          '&::after': isRequired ? { content: '" *" / ""', color: 'text.secondary' } : undefined,
        }}
      >
        {label}
      </FormLabel>
      {children}
      {(error || help) && <FormHelperText id={`${id}-help`}>{error || help}</FormHelperText>}
    </FormControl>
  );
}

interface Props extends Omit<OutlinedInputProps, 'error' | 'label'> {
  label: string;
  help?: ReactNode;
  error?: ReactNode;
  minLength?: number;
  maxLength?: number;
}

export function Field(props: Props) {
  const { label, help, error, minLength, maxLength, inputMode, ...input } = props;
  const ownId = useId();
  const id = input.id ?? ownId;
  return (
    <FieldFrame label={label} help={help} error={error} id={id} isRequired={input.required}>
      <OutlinedInput
        {...input}
        id={id}
        error={Boolean(error)}
        slotProps={{
          ...input.slotProps,
          input: {
            minLength,
            maxLength,
            inputMode,
            ...input.slotProps?.input,
            'aria-describedby': help || error ? `${id}-help` : undefined,
          },
        }}
      />
    </FieldFrame>
  );
}
