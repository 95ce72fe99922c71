import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button, { type ButtonProps } from '@mui/material/Button';
import { Form } from 'ra-core';
import { type ReactNode, useState } from 'react';
import { useFormContext, useFormState } from 'react-hook-form';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { fieldErrors } from './field-errors.ts';

export interface RecordFormProps<Values extends object> {
  /** What the fields begin with; later changes of it leave alone what is being typed. */
  record?: Partial<Values>;
  /** Rejects with what the API says, which is then shown under its fields and at the end. */
  save: (values: Values) => Promise<unknown>;
  /** Of an error that is better said in other words, or not again at the end: null. */
  sayError?: (error: unknown) => string | null | undefined;
  /** The button's words; "Save" unless said otherwise. */
  submit?: string;
  button?: ButtonProps;
  onCancel?: () => void;
  children: ReactNode;
}

/** ra-core's form in our look: fields in a column, what went wrong, and the buttons. */
export function RecordForm<Values extends object>(props: RecordFormProps<Values>) {
  const { record = {}, save, children, ...end } = props;
  const [first] = useState(record);
  const [error, setError] = useState<unknown>();
  const onSubmit = async (values: object) => {
    setError(undefined);
    try {
      await save(values as Values);
    } catch (problem) {
      setError(problem);
      return fieldErrors(problem);
    }
  };
  return (
    <Form noValidate disableInvalidFormNotification record={first} onSubmit={onSubmit}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5, minWidth: 0 }}>
        {children}
        <End {...end} error={error} />
      </Box>
    </Form>
  );
}

type EndProps = Omit<RecordFormProps<object>, 'record' | 'save' | 'children'> & { error: unknown };

function End({ error, sayError, submit, button, onCancel }: EndProps) {
  const t = useWords();
  const errorText = useErrorText();
  const { clearErrors } = useFormContext();
  const { isSubmitting } = useFormState();
  const said = sayError?.(error);
  return (
    <>
      {Boolean(error) && said !== null && (
        <Alert severity="error">{said ?? errorText(error)}</Alert>
      )}
      <Box sx={{ display: 'flex', justifyContent: onCancel ? 'flex-end' : undefined, gap: 1 }}>
        {onCancel && (
          <Button color="inherit" onClick={onCancel}>
            {t('actions.cancel')}
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
    </>
  );
}
