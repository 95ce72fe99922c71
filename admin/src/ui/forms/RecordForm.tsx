import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button, { type ButtonProps } from '@mui/material/Button';
import { Form } from 'ra-core';
import { type ReactNode, useState } from 'react';
import { useFormContext, useFormState } from 'react-hook-form';
import { useErrorText } from '../../api/useErrorText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { fieldErrors } from './field-errors.ts';

/** What is not said otherwise stays what the API says. */
interface Explained {
  fields?: Record<string, string>;
  /** At the end of the form. */
  text?: string | undefined;
}

export interface RecordFormProps<Values extends object> {
  /** What the fields begin with; later changes of it leave alone what is being typed. */
  record?: Partial<Values>;
  /** Rejects with what the API says, which is then shown under its fields and at the end. */
  save: (values: Values) => Promise<unknown>;
  /** Says an error in other words, or of which field it is, than the API does. */
  explain?: (error: unknown, values: Values) => Explained | undefined;
  /** The button's words; "Save" unless said otherwise. */
  submit?: string;
  button?: ButtonProps;
  /** There is nothing to save: whoever looks may only read. */
  isReadOnly?: boolean;
  onCancel?: () => void;
  /** The words of the button for that; "Cancel" unless said otherwise. */
  cancel?: string;
  /** When fields are checked: at the first try to save, unless said otherwise. */
  mode?: 'onChange';
  /** At the left of the buttons. */
  aside?: ReactNode;
  children: ReactNode;
}

/** ra-core's form in our look: fields in a column, what went wrong, and the buttons. */
export function RecordForm<Values extends object>(props: RecordFormProps<Values>) {
  const { record = {}, save, explain, mode, isReadOnly, children, ...end } = props;
  const errorText = useErrorText();
  const [first] = useState(record);
  const [problem, setProblem] = useState<string>();
  const onSubmit = async (values: object) => {
    setProblem(undefined);
    try {
      await save(values as Values);
    } catch (error) {
      const { fields, text } = {
        fields: fieldErrors(error),
        text: errorText(error),
        ...explain?.(error, values as Values),
      };
      setProblem(text);
      return fields;
    }
  };
  return (
    <Form noValidate disableInvalidFormNotification mode={mode} record={first} onSubmit={onSubmit}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5, minWidth: 0 }}>
        {children}
        {problem && <Alert severity="error">{problem}</Alert>}
        {!isReadOnly && <Buttons {...end} />}
      </Box>
    </Form>
  );
}

type ButtonsProps = Pick<
  RecordFormProps<object>,
  'submit' | 'button' | 'cancel' | 'onCancel' | 'aside'
>;

function Buttons({ submit, button, cancel, onCancel, aside }: ButtonsProps) {
  const t = useWords();
  const { clearErrors } = useFormContext();
  const { isSubmitting } = useFormState();
  return (
    <Box sx={{ display: 'flex', justifyContent: onCancel ? 'flex-end' : undefined, gap: 1 }}>
      {aside}
      {onCancel && (
        <Button color="inherit" onClick={onCancel}>
          {cancel ?? t('actions.cancel')}
        </Button>
      )}
      {/* What the API said of a field that is not shown would keep the form from ever being sent again. */}
      <Button
        type="submit"
        variant="contained"
        loading={isSubmitting}
        onClick={() => clearErrors()}
        {...button}
      >
        {submit ?? t('actions.save')}
      </Button>
    </Box>
  );
}
