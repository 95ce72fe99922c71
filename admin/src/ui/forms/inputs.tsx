import { Checkbox, FormControlLabel } from '@mui/material';
import { type InputProps, useInput, ValidationError } from 'ra-core';
import { type ComponentProps, useRef } from 'react';
import { t } from '../../i18n/words.ts';
import { Field } from './Field.tsx';
import { type Control, problemOf } from './form-problems.ts';
import { PasswordField } from './PasswordField.tsx';
import { SelectField } from './SelectField.tsx';
import { SwitchField } from './SwitchField.tsx';

type Source = Pick<
  InputProps,
  'source' | 'defaultValue' | 'validate' | 'parse' | 'format' | 'onChange'
>;
type Props<FieldProps> = Source & Omit<FieldProps, 'value' | 'error' | keyof Source>;

/**
 * ra-core's input, where an emptied text stays an empty text, with its error as a translated text.
 */
export function useOwnInput({ parse = (value) => value, ...source }: Source) {
  const { field, fieldState } = useInput({ ...source, parse });
  const message = fieldState.error?.message;
  return { field, error: message && <ValidationError error={message} /> };
}

/** The element itself knows whether its text is missing, too short or not an e-mail address. */
function useTextInput({ validate = [], defaultValue = '', ...source }: Source) {
  const element = useRef<Control>(null);
  const readElement = () => {
    const problem = element.current && problemOf(element.current);
    return problem && t(`form.${problem.kind}`, problem.kind === 'tooShort' ? problem : {});
  };
  const { field, error } = useOwnInput({
    ...source,
    defaultValue,
    validate: [readElement, validate].flat(),
  });
  const { ref, ...control } = field;
  const inputRef = (input: Control | null) => {
    element.current = input;
    ref(input);
  };
  return { ...control, inputRef, error };
}

/** Splits the props into the input's and the field's. */
function parted<Given extends Source>(props: Given) {
  const { source, defaultValue, validate, parse, format, onChange, ...field } = props;
  return { input: { source, defaultValue, validate, parse, format, onChange }, field };
}

export function TextInput(props: Props<ComponentProps<typeof Field>>) {
  const { input, field } = parted(props);
  return <Field {...field} {...useTextInput(input)} />;
}

export function PasswordInput(props: Props<ComponentProps<typeof Field>>) {
  const { input, field } = parted(props);
  return <PasswordField {...field} {...useTextInput(input)} />;
}

export function SelectInput(props: Props<ComponentProps<typeof SelectField>>) {
  const { input, field: select } = parted(props);
  const { field, error } = useOwnInput(input);
  return <SelectField {...select} value={field.value} onChange={field.onChange} error={error} />;
}

export function SwitchInput(props: Props<ComponentProps<typeof SwitchField>>) {
  const { input, field } = parted(props);
  const { value, onChange } = useOwnInput(input).field;
  return <SwitchField {...field} value={Boolean(value)} onChange={onChange} />;
}

interface CheckboxProps extends Source {
  label: string;
  disabled?: boolean;
}

export function CheckboxInput({ label, disabled, defaultValue = false, ...source }: CheckboxProps) {
  const { field } = useOwnInput({ ...source, defaultValue });
  return (
    <FormControlLabel
      disabled={disabled}
      label={label}
      control={<Checkbox checked={field.value} />}
      onChange={(_event, isOn) => field.onChange(isOn)}
    />
  );
}

/** The value must pass the API's schema; the text says what that requires. */
export const fits =
  (schema: { safeParse: (value: unknown) => { success: boolean } }, words: string) =>
  (value: unknown) =>
    schema.safeParse(value).success ? undefined : words;
