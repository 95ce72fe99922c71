import {
  Checkbox,
  FormControl,
  FormControlLabel,
  FormGroup,
  type FormGroupProps,
  FormHelperText,
  FormLabel,
  Radio,
  RadioGroup,
} from '@mui/material';
import { Fragment, type ReactNode } from 'react';
import type { Choice } from './SelectField.tsx';

interface FieldSetProps {
  label: string;
  help?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
}

/** A question with its options below each other. */
export function FieldSet({ label, help, error, children }: FieldSetProps) {
  return (
    <FormControl component="fieldset" error={Boolean(error)} sx={{ display: 'flex' }}>
      <FormLabel
        component="legend"
        focused={false}
        sx={{ mb: 0.5, fontWeight: 600, fontSize: '0.9375rem', color: 'text.primary' }}
      >
        {label}
      </FormLabel>
      {help && <FormHelperText sx={{ m: 0, mb: 0.5 }}>{help}</FormHelperText>}
      {children}
      {error && <FormHelperText>{error}</FormHelperText>}
    </FormControl>
  );
}

interface CheckboxListProps<T extends string> extends Omit<FormGroupProps, 'onChange'> {
  value: readonly T[];
  choices: readonly Choice<T>[];
  onChange: (value: T[]) => void;
}

/** Any number of options, kept in the order in which they are listed. */
export function CheckboxList<T extends string>(props: CheckboxListProps<T>) {
  const { value, choices, onChange, children, ...group } = props;
  const toggle = (changed: T, isChosen: boolean) =>
    onChange(
      choices
        .map((choice) => choice.value)
        .filter((one) => (one === changed ? isChosen : value.includes(one))),
    );
  return (
    <FormGroup {...group}>
      {choices.map((choice) => (
        <FormControlLabel
          key={choice.value}
          control={
            <Checkbox
              checked={value.includes(choice.value)}
              onChange={(_event, isChosen) => toggle(choice.value, isChosen)}
            />
          }
          label={choice.label}
          sx={{ '& .MuiFormControlLabel-label': { overflowWrap: 'anywhere' } }}
        />
      ))}
      {children}
    </FormGroup>
  );
}

interface RadioListProps<T extends string> {
  value: T;
  /** An option's follow-up fields are shown below it. */
  choices: readonly (Choice<T> & { below?: ReactNode })[];
  onChange: (value: T) => void;
}

/** One of several options. */
export function RadioList<T extends string>({ value, choices, onChange }: RadioListProps<T>) {
  return (
    <RadioGroup value={value} onChange={(_event, next) => onChange(next as T)}>
      {choices.map((choice) => (
        <Fragment key={choice.value}>
          <FormControlLabel
            value={choice.value}
            control={<Radio />}
            label={choice.label}
            sx={{ minHeight: 44 }}
          />
          {choice.below}
        </Fragment>
      ))}
    </RadioGroup>
  );
}
