import { MenuItem, Select } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { FieldFrame } from './Field.tsx';

export interface Choice<T extends string = string> {
  value: T;
  label: string;
}

interface Props<T extends string> {
  label: string;
  help?: ReactNode;
  error?: ReactNode;
  value: T;
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
  isDisabled?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
}

export function SelectField<T extends string>(props: Props<T>) {
  const { label, help, error, value, choices, onChange, isDisabled, placeholder } = props;
  const id = useId();
  const labelOf = (chosen: string) => choices.find((choice) => choice.value === chosen)?.label;
  return (
    <FieldFrame label={label} help={help} error={error} id={id}>
      <Select
        displayEmpty
        autoFocus={props.autoFocus}
        value={value}
        disabled={isDisabled}
        labelId={`${id}-label`}
        renderValue={(chosen) => labelOf(chosen) ?? placeholder ?? ''}
        onChange={(event) => onChange(event.target.value as T)}
        slotProps={{ input: { 'aria-describedby': help || error ? `${id}-help` : undefined } }}
      >
        {choices.map((choice) => (
          <MenuItem key={choice.value} value={choice.value}>
            {choice.label}
          </MenuItem>
        ))}
      </Select>
    </FieldFrame>
  );
}
