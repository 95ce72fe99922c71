import { Alert, Box, Button, type ButtonProps } from '@mui/material';
import { Form } from 'ra-core';
import { type ReactNode, useState } from 'react';
import { useFormContext, useFormState } from 'react-hook-form';
import { errorText } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { fieldErrors } from './field-errors.ts';

/** Errors in better words; anything left out keeps the API's text. */
interface Explained {
  fields?: Record<string, string>;
  /** At the end of the form. */
  text?: string | undefined;
}

export interface RecordFormProps<Values extends object> {
  /** The initial values; later changes do not overwrite what is being typed. */
  record?: Partial<Values>;
  /** Rejects with the API's error, which is shown below its fields and at the end of the form. */
  save: (values: Values) => Promise<unknown>;
  /** Rewords an error, or assigns it to another field, than the API does. */
  explain?: (error: unknown, values: Values) => Explained | undefined;
  /** The submit button's label; "Save" by default. */
  submit?: string;
  button?: ButtonProps;
  /** There is nothing to save: the user may only read. */
  isReadOnly?: boolean;
  onCancel?: () => void;
  /** The cancel button's label; "Cancel" by default. */
  cancel?: string;
  /** When fields are validated: by default, on the first attempt to save. */
  mode?: 'onChange';
  /** To the left of the buttons. */
  aside?: ReactNode;
  children: ReactNode;
}

/** ra-core's form in our look: fields in a column, errors, and the buttons. */
export function RecordForm<Values extends object>(props: RecordFormProps<Values>) {
  const { record = {}, save, explain, mode, isReadOnly, children, ...end } = props;
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
      {/* An API error on a field that is not shown would block every further submit. */}
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
